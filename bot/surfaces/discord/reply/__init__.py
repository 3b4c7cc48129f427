"""Where an answer stands, how it grows there, and what stands under it.

What stands below may use what stands above it:

    undelivered         what a request to Discord may end in
    taking              a command or a button, taken before its three seconds are over
    spot                where a question was asked, as a line that outlives the process
    place               where a reply stands, whatever that is on Discord:
    attached            a file for what it has no room for
    thread              a thread that is opened for the question
    message_place       a message, under the question or in its thread
    interaction_place   the answer to a command or a button
    finding             found again, after a restart or from the reply itself
    debt                an answer that is whole, until it is shown
    live_reply          one reply that grows in place
    answer_buttons      the buttons under it
    whisper             what is said to one person alone
"""
