"""The audit: what to ask the company, what was answered, and the text of its half with the answers in it.

Nothing in here reads, writes or prints. `questions` knows what to ask next, `progress` how answers are kept between two
runs, `changes` what they mean for the company's half, and `writing` how that goes into the text of a file.
"""
