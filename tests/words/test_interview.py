"""The guide to interviews, in whole sentences."""

import yaml

from journeygap.core.language import say
from journeygap.model.journey import JourneyFile
from journeygap.words.en.interview import SENTENCES


def test_with_whom_to_talk():
    assert say("interview.introduction", persona="Anna") == (
        "For a talk of 45 to 60 minutes with one customer who has been through it lately, whether or not they stayed. "
        "Talk to people such as: Anna. Five to eight such talks bring up most of what there is; go on until nothing "
        "new comes up."
    )
    assert "such as" not in say("interview.introduction", persona=None)


def test_every_list_has_a_point_a_line():
    lists = [words for name, words in SENTENCES.items() if name.endswith("-list")]
    assert len(lists) == 7
    assert all(isinstance(each, str) and each.splitlines()[-1][-1] in ".”" for each in lists)


def test_the_example_is_yaml_with_keys_of_the_format():
    example = yaml.safe_load(say("interview.example").removeprefix("```yaml\n").removesuffix("```"))
    (touchpoint,) = example["customer"]["stages"][0]["touchpoints"]
    assert touchpoint["satisfaction"] == 4
    assert set(example) <= {field.replace("_", "-") for field in JourneyFile.__dataclass_fields__}
