import claimcheck


def test_public_names_are_sorted_complete_and_there() -> None:
    names = claimcheck.__all__
    assert names == sorted(names)
    for name in names:
        assert getattr(claimcheck, name) is not None
    public = {name for name in dir(claimcheck) if name in claimcheck._HOME_OF}
    assert public == set(names) - {"__version__"}
