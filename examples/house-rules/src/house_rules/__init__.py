"""Rules of a house: each live touchpoint has an owner from our list, and each stage is measured by a CSAT."""

from __future__ import annotations

from collections.abc import Iterator

from journeygap.rules.team import Context, Kind, Report, SettingsError, rule


@rule(
    Kind(
        code="HOUSE001",
        name="owner-not-on-list",
        severity="warning",
        to_company="Which of our teams answers for {name}?",
    )
)
def owner_not_on_list(context: Context) -> Iterator[Report]:
    """A live company touchpoint has no owner from the house's list.

    ## What it means

    The touchpoint is live, and its `owner` is missing or is none of the teams that the
    configuration lists.

    ## How to fix it

    Agree who answers for it, and write that team as the file's `owner`.

    ## Configuration

        [rules.owner-list]
        owners = ["Marketing", "Sales", "Reception"]

    Without a list any owner will do.
    """
    owners = context.settings.get("owners", [])
    if not isinstance(owners, list) or not all(isinstance(each, str) for each in owners):
        raise SettingsError("owners takes a list of names, such as ['Marketing', 'Sales']")
    for placement in context.overlay.live:
        activity = placement.activity
        if activity.owner is None:
            yield Report(activity, f"“{activity.name}” has no owner", "name the team that answers for it")
        elif owners and activity.owner not in owners:
            yield Report(
                activity,
                f"“{activity.name}” belongs to “{activity.owner}”, which is not on our list",
                f"name one of {', '.join(owners)}",
            )


@rule(
    Kind(
        code="HOUSE002",
        name="stage-without-csat",
        severity="info",
        to_customers="How satisfied were you with {stage} as a whole?",
    )
)
def stage_without_csat(context: Context) -> Iterator[Report]:
    """A stage is measured by no CSAT.

    ## What it means

    None of the `metrics` of the stage is called CSAT. Those of its touchpoints do not count here.

    ## How to fix it

    Ask after the stage how satisfied customers were, and add the figure as a metric of the stage.
    """
    for stage in context.journey.stages:
        if not any(metric.stated.name.casefold() == "csat" for metric in stage.metrics):
            yield Report(stage, f"stage “{stage.name}” has no CSAT", "ask customers, and add a metric called CSAT")
