#!/usr/bin/env bash
# Runs the benchmarks of grading; figures and machine are in grading.md.
# bench/grading.sh [FIRMS]      with PostgreSQL as yardstick: bench/grading.sh 1000000 postgres
set -eu
cd -- "$(dirname -- "$0")/.."
mvn -q -B -pl runner -am test-compile dependency:build-classpath -Dmdep.outputFile=target/class-path.txt -Dmdep.includeScope=test
classes=runner/target/test-classes:runner/target/classes:$(cat runner/target/class-path.txt)
java -cp "$classes" guatu.runner.GradingBenchmark "${1:-1000000}" "${2:-duckdb}"
java -cp "$classes" guatu.runner.IndexBenchmark
