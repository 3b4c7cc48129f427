"""What training learns from, and what is kept from it.

    data           the notes and the public sets, and which of their rows may be learnt from
    tables/        what was written for training, as text
    questioned     notes, the questions that are put to them, and the claims that answer each
    written        the questions of the tables, beside their notes
    cited          the sentences of the tables, beside the statements they cite
    asking         rough questions, made from statements
    corruptions/   sentences made false in one small way

and what a network is shown of them, step by step:

    steps          the encoder: texts, what they mean, and what is near but wrong
    candidates     the judge: questions, with the claims that answer them and those that come near
    stated         the judge: sentences, with what they are said to rest on
"""
