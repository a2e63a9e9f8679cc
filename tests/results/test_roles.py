"""What a company touchpoint is to a journey, seen with all that share its file."""

from journeygap.results.roles import ELSEWHERE, meeting_nobody, roles_of


def test_what_only_another_journey_uses_is_elsewhere(analysed) -> None:
    of = "journey: {0}\ncustomer: {{stages: [{{name: S, touchpoints: [{0}]}}]}}\ncompany: shop.yaml\n"
    analysis = analysed(
        shop__yaml="company: {touchpoints: [{name: A, stage: S}, {name: B, stage: S}, {name: Nobody}]}\n",
        a__journey__yaml=of.format("A"),
        b__journey__yaml=of.format("B"),
    )

    for part, roles in zip(analysis.journeys, (["aligned", ELSEWHERE], [ELSEWHERE, "aligned"]), strict=True):
        assert [*roles_of(part, analysis).values()] == [*roles, "wasted"]
        # Of three, one meets nobody; the other journey's one does not meet this one either.
        assert meeting_nobody(part, analysis) == 1 / 3
        assert part.shares["wasted"] == 2 / 3
