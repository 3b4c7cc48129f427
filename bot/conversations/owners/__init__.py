"""What those who run the bot read of its log.

What stands below may use what stands above it:

    stats         figures
    transcripts   exchanges, and what became of each sentence
    logged        a question as it was asked and answered
    reader        the port through which an engine tells these
    parquet       exchanges as a Parquet file
    export        as a file of any kind
    replay        logged questions asked again: what would be answered differently today

Direct messages are left out, unless their person lets owners read them.
"""
