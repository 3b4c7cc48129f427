"""The words that several checks know: general English, nothing that speaks of any note.

What only one of them knows stands with it.
"""

from bot.grounding.text import small_words

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
COMPARATIVES = frozenset(
    "bigger better larger higher greater faster stronger smaller lower worse earlier later".split()
)
COMPARING = frozenset("than compared versus vs".split())

# Each stands before one thing; "to" may be a verb's, "between" has two, "than" is looked at apart.
GOVERNING = frozenset(
    """
    from of in on at for with under by as into against about within after before during through
    among over like without beyond
    """.split()
)

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

# Those of them that are no participle: nothing "was wrote".
ONLY_PASTS = frozenset(
    """
    arose became began broke came chose drew drove ate fell flew forgot froze gave went grew hid
    knew ran rode rose sang saw shook showed shrank spoke stole swam swore took threw woke wore
    wrote
    """.split()
)

BEING = frozenset("is are was were be been being get gets got".split())
HAVING = frozenset("has have had".split())
INDEFINITE = frozenset(["a", "an"])
COUPLING = frozenset(["and", "or"])
# Pronouns that are a verb's subject: what it is said of was named before.
PRONOUNS = frozenset("it he she they we i".split())

# What a claim begins with whose subject was named before.
POINTING = frozenset({*small_words.POINTING, "the"})

FIRST_PERSON = frozenset("i me my mine myself".split())
FIRST_PERSON_PLURAL = frozenset("we us our ours ourselves".split())
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
