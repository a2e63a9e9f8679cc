"""JG114: a stage at which customers feel bad, with its frictions and its worst touchpoints."""

import pytest

LOW = """\
journey: J
customer:
  stages:
    - name: Order
      feeling: -1
      {stage}
      touchpoints:
        - {{name: Form, importance: 8, {form}}}
        - {{name: Phone, importance: 9, {phone}}}
        - {{name: Mail, importance: 5}}
company:
  touchpoints: [Form, Phone, Mail]
"""


@pytest.mark.parametrize(
    ("stage", "form", "phone", "worst", "complaint"),
    [
        # Where customers feel worst wins over where most is lacking: Phone's opportunity is 9 + 5, Form's 8.
        ("", "feeling: -2, friction: slow", "satisfaction: 4", "“Form”", "“slow”"),
        ("friction: dear", "satisfaction: 8", "satisfaction: 4", "“Phone”", "“dear”"),
        ("", "satisfaction: 8", "satisfaction: 4", "“Phone”", ""),
        ("", "feeling: -2", "feeling: -2", "“Form” and “Phone”", ""),
        ("friction: dear", "satisfaction: 8", "satisfaction: 9", "", "“dear”"),
    ],
)
def test_a_low_point_names_its_frictions_and_its_worst_touchpoints(judge, stage, form, phone, worst, complaint) -> None:
    (found,) = judge("JG114", LOW.format(stage=stage, form=form, phone=phone))

    for text in (worst, complaint):
        assert text in found["message"]
        assert text in found["suggestion"]
    assert ("worst" in found["message"]) == bool(worst)
    assert "“Mail”" not in found["message"]
