"""What findings and scores weigh, fitted on rows whose answer is known.

The files that are run come last; each says at its head how:

    logistic         a logistic regression over named measures
    trees            trees that vote on them
    measured         sentences beside their evidence, as measures
    rejection        which share of each kind is refused, printed
    fit_support      what the gate weighs
    fit_judged       what a judge's word counts beside the checks
    fit_abstention   when a question is answered
    gate_figures     the gate as it ships, on sentences that it was not fitted on
"""
