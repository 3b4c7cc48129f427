"""The words that the checks know: general English, in tables; nothing here speaks of any note."""

from functools import cache
from importlib.resources import files

FUNCTION_WORDS = frozenset(
    """
    a an the this that these those such same other another others own it its itself he him his
    himself she her hers herself they them their theirs themselves we us our ours ourselves you your
    yours yourself i me my mine myself one ones who whom whose which what when where why how there
    here then than as so too very quite rather just also even still yet already again ever else
    and or but nor if unless while whereas although though because since until till before after
    during of in on at by to from for with without within into onto upon about above below under
    over between among through throughout across along around against toward towards off out up
    down via per near like unlike despite except is are was were be been being am do does did doing
    done have has had having will would shall should can could may might must ought not no never
    none neither each every all any some both either more most less least much many few several
    only however therefore thus hence instead well actually really get gets got getting
    let lets make makes made making become becomes became going nobody everybody everyone everything
    nothing anybody anything anywhere everywhere nowhere somewhat due once whenever wherever
    whatever
    s t re ve ll d m
    """.split()
)

# These state nothing by themselves: who speaks, how one sentence follows another, and what only
# softens. A sentence may have them wherever its evidence has not.
EMPTY_WORDS = frozenset(
    """
    say says said saying tell tells told explain explains explained mention mentions mentioned
    described called note notes noted according speaker guest interview advises advised recommends
    recommended
    instance example eg ie etc additionally moreover furthermore meanwhile likewise similarly
    overall ultimately eventually essentially basically namely simply especially particularly
    roughly approximately possibly perhaps probably apparently sometimes remain remains remained
    """.split()
)
LIGHT_WORDS = EMPTY_WORDS | frozenset(
    """
    people person individual individuals thing things way ways something someone anyone time times
    use used uses using take takes took taken taking give gives gave given giving go goes went gone
    come comes came coming put keep keeps kept describe describes point points pointed state states
    stated see sees saw seen seeing look looks show shows kind sort type lot lots bit
    part parts able want wants need needs case cases
    including include includes included mean means meant view views today now nowadays currently
    new good great help helps helped first main key
    end ends ended approach process role highlight highlights emphasize emphasizes idea
    """.split()
)

DENIALS = frozenset(
    """
    not no never none nobody nothing neither nor without cannot hardly barely scarcely rarely seldom
    zero fail fails failed lack lacks lacking unable refuse refuses refused deny denies denied
    inconsistent nowhere absence avoid avoids avoided avoiding exclude excludes excluded excluding
    prevent prevents prevented preventing unaware misconception misconceptions myth myths fallacy
    impossible skip skips skipped skipping forgo forgoes forgone forgoing spare spares spared
    sparing
    """.split()
)
NEGATIONS = frozenset("not no never none nobody nothing neither nor without cannot".split())
# What these say is not there: "no evidence that it works" denies no working.
MISSING = frozenset("no lack lacks lacking without absence".split())
# Denied of a thing, these say that there is none: "no answer" and "an answer is not available".
AVAILABLE = frozenset("available possible feasible there known clear enough exist exists".split())
# These deny what follows, but not behind their verb: "they take nothing and leave".
OBJECTS = frozenset(["nobody", "nothing", "none"])
# After a denial these turn it round or limit it: "no company is bigger", "not only", "none but".
LIMITS = frozenset("than only but except just merely solely simply".split())
COMPARATIVES = frozenset(
    "bigger better larger higher greater faster stronger smaller lower worse earlier later".split()
)
# Small words that say how things stand to each other, each before those that say it alike.
_RELATIONS = """
    above over beyond exceed exceeds more higher
    below under less lower
    before until prior ahead
    after since following later then once post
    because due since through by from cause causes caused lead leads led as thanks
    despite although though while but however even
    against counter
    without no not lack lacks
"""
RELATIONS = {line.split()[0]: frozenset(line.split()) for line in _RELATIONS.strip().splitlines()}
COMPARING = frozenset("than compared versus vs".split())

# What these two words, or this one, set aside is as good as denied: "tools rather than features".
CONTRASTS = frozenset(
    {
        ("rather", "than"),
        ("instead", "of"),
        ("opposed", "to"),
        ("", "unlike"),
        ("free", "of"),
        ("free", "from"),
        ("freedom", "from"),
        ("kept", "from"),
        ("away", "from"),
        ("diverging", "from"),
        ("departing", "from"),
    }
)
# Behind "unlike companies" these tell what is set aside of them: "aiming", "that sell".
DESCRIBING = frozenset("that who whose where with".split())
# And what stands behind "over" when somebody prefers: "invention over improvements".
PREFERRING = frozenset(
    "prefer prefers preferred favor favors favour favours value values valued prioritize "
    "prioritizes prioritized encourage encourages encouraged choose chooses chose".split()
)

# What a phrase begins with that may as well stand at a sentence's end, and what tells a time.
FRONTING = frozenset(
    """
    in on at by to from for with without within into during after before since until as of about
    through throughout across among between under over against despite along behind beyond
    if when while because although though unless once
    """.split()
)
# Each stands before one thing; "to" may be a verb's, "between" has two, "than" is looked at apart.
GOVERNING = frozenset(
    """
    from of in on at for with under by as into against about within after before during through
    among over like without beyond
    """.split()
)
WHEN = frozenset("after before later ago earlier".split())
# The past of common verbs that does not end in "ed"; but for "put" or "cut", which may be now.
PASTS = frozenset(
    """
    arose arisen became begun began broke broken brought built bought caught chose chosen came dealt
    drew drawn drove driven ate eaten fell fallen felt fought found fled flew flown forgot forgotten
    froze frozen gave given went gone grew grown heard hid hidden held kept knew known laid led left
    lent lost made meant met paid rode ridden rose risen ran said sang sung saw seen sold sent shook
    shaken shot showed shown shrank shrunk slept sought spoke spoken spent stole stolen stood struck
    stuck swam swum swore sworn taught threw thrown told took taken understood woke woken
    wore worn won wrote written
    """.split()
)
# These tell of what is still to come, though they end in "ed".
AWAITED = frozenset("anticipated expected awaited planned scheduled projected".split())
BEING = frozenset("is are was were be been being get gets got".split())

# What a claim begins with whose subject was named before.
POINTING = frozenset("this these that those it its they their he his she her the such".split())

FIRST_PERSON = frozenset("i me my mine myself".split())
# Who speaks, and to whom.
SPEAKERS = FIRST_PERSON | frozenset("we us our ours ourselves you your yours yourself".split())

CONTRASTING = frozenset(["but", "while", "whereas", "although", "though", "unlike"])
CLAUSE_WORDS = CONTRASTING | {"which"}

SIGNS = frozenset("%$€£₹¥")

# As patterns: "longest" but not "forest", and "endless" but not "regardless", which deny nothing.
_NO_SUPERLATIVES = """
    armrest arrest attest behest bequest conquest contest detest digest dishonest disinterest divest
    earnest footrest forest guest harvest headrest honest immodest infest ingest inquest interest
    invest manifest midwest modest molest northwest priest protest rainforest reinvest request
    southwest suggest tempest unrest
"""
_NO_DENIALS = "countless doubtless nevertheless nonetheless regardless"
SUPERLATIVE = rf"(?!(?:{'|'.join(_NO_SUPERLATIVES.split())})\b)[a-z]{{3,}}est"
WITHOUT = rf"(?!(?:{'|'.join(_NO_DENIALS.split())})\b)[a-z]{{3,}}less"

# What is left of these before an "n't": "can't", "won't".
CONTRACTED = {"ca": "can", "wo": "will", "sha": "shall"}
CONTRACTIONS = {
    "n't": " not",
    "'s": " s",
    "'re": " are",
    "'ve": " have",
    "'ll": " will",
    "'d": " would",
    "'m": " am",
}

_PREFIXES = "fore mis out over re under up with".split()


@cache
def irregular() -> dict[str, str]:
    """Return the base of each irregular form, with a prefix too: "overtook"."""
    groups = [group.split() for group in _lines("irregular.txt")]
    return {
        prefix + form: prefix + base
        for prefix in ("", *_PREFIXES)
        for base, *forms in groups
        for form in forms
    }


@cache
def opposites() -> tuple[tuple[str, str], ...]:
    """Return couples of words of opposite meaning."""
    return tuple((left, right) for left, right in map(str.split, _lines("opposites.txt")))


@cache
def aliases() -> tuple[tuple[str, ...], ...]:
    """Return the names of people, places and governments that texts call by more than one."""
    return tuple(tuple(line.split()) for line in _lines("aliases.txt"))


@cache
def synonyms() -> tuple[tuple[str, ...], ...]:
    """Return groups of words of which one may stand for another."""
    return tuple(tuple(line.split()) for line in _lines("synonyms.txt"))


def _lines(name: str) -> list[str]:
    return (files("bot.answering.support.words") / name).read_text("utf-8").splitlines()
