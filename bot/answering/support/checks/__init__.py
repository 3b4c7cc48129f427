"""The checks: each looks for one way in which a sentence says other than its claims."""
