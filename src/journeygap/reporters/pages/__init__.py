"""The result as documents: report, page, picture, diagram and guides."""
