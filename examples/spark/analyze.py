#!/usr/bin/env python3
"""Analyses a corpus on Spark: every partition is piped through one `readout analyze`, one line out for one line in.

    spark-submit examples/spark/analyze.py IN.jsonl OUT [--readout PATH] [--partitions N]

IN is JSON Lines (`{"id", "text", …}`), a file or anything else that Spark reads; OUT is a folder of parts, in the order of
the input. `cat OUT/part-*` is what a single `readout analyze --from jsonl --format jsonl -` prints, byte by byte, where
every record has an id of its own. Else its line would be its name, and lines are counted in the partition; so are those of
error records.
"""

import argparse
import os
import shlex

from pyspark.sql import SparkSession

# An empty partition would be "nothing readable" to the program, so it is not asked.
UNLESS_EMPTY = 'if IFS= read -r first; then { printf "%s\\n" "$first"; cat; } | "$@"; fi'


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("input")
    arguments.add_argument("output")
    arguments.add_argument("--readout", default="readout", help="the program, at the same path on every worker")
    arguments.add_argument("--partitions", type=int, default=8)
    arguments.add_argument("--master", help="as in spark-submit")
    given = arguments.parse_args()

    builder = SparkSession.builder.appName("readout").config("spark.ui.enabled", "false")
    if given.master:
        builder = builder.master(given.master)
    spark = builder.getOrCreate()
    command = [given.readout, "analyze", "--no-config", "--jobs", "1", "--from", "jsonl", "--format", "jsonl", "-"]
    records = spark.sparkContext.textFile(given.input, given.partitions).filter(lambda line: line.strip())
    lines = records.pipe(shlex.join(["sh", "-c", UNLESS_EMPTY, "sh", *command]), checkCode=True)
    lines.saveAsTextFile(given.output)
    partitions = records.getNumPartitions()
    workers = spark.sparkContext.parallelize(range(64), 64).map(lambda _: os.getcwd()).distinct().count()
    print(f"{partitions} partitions, {workers} workers, {spark.sparkContext.master}")
    spark.stop()


if __name__ == "__main__":
    main()
