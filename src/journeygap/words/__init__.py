"""What people read: facts become words here, and logic never reads them."""
