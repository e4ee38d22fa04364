// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// `boto3 batch` with invalid lines, and readers that disappear.
@Suite(.serialized, .enabled(if: TestProcess.isBuilt), .timeLimit(.minutes(4)))
struct BatchLineTests {
  @Test func oneResponseForEachLine() async throws {
    let result = try await TestProcess.run(
      #"""
      { printf '{"id":1,"action":"describe"}\r\n\n  \n'; printf 'not json\n[1]\n"x"\n{"id":2}\n'
        printf '{"id":3,"action":"\xff"}\n\x00\xff\xfe\n{"id":4,"action":[]}\n'
        head -c 200000 /dev/zero | tr '\0' '['; echo
        printf '{"id":5,"action":"none"}'; } | timeout 60 $boto3 batch --concurrency 1
      """#)
    #expect(result.status == 0, "\(result.errorText)")
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == 10, "\(result.text)")
    #expect(
      lines.first?.hasPrefix(#"{"id":1,"result""#) == true
        || lines.first?.hasPrefix(#"{"id":1,"#) == true)
    #expect(lines.dropFirst().allSatisfy { $0.contains(#""error":{"type":"#) }, "\(result.text)")
    #expect(lines.last?.hasPrefix(#"{"id":5,"#) == true)
  }

  /// A line without an end is dropped, and the next one is read.
  @Test(.enabled(if: !TestProcess.isSanitized)) func aLineThatIsTooLong() async throws {
    let result = try await TestProcess.run(
      #"""
      { head -c 100000000 /dev/zero | tr '\0' 'a'; printf '\n{"id":6,"action":"none"}\n'; } |
        (ulimit -v 4000000; timeout 60 $boto3 batch)
      """#)
    #expect(result.status == 0, "\(result.errorText)")
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(result.text.contains("the line is longer than 64 MiB"))
    #expect(result.text.contains(#"{"id":6,"#))
  }

  /// The program ends when its standard output is closed, even if its input stays open.
  @Test func readerCloses() async throws {
    let result = try await TestProcess.run(
      #"""
      { echo '{"id":1,"action":"none"}'; sleep 1; echo '{"id":2,"action":"none"}'; sleep 8; } |
        { timeout 5 $boto3 batch; echo "status $?" >&2; } | head -n 1
      exit 0
      """#)
    #expect(result.text.hasPrefix(#"{"id":1,"#))
    #expect(result.errorText == "status 141\n", "\(result.errorText)")
  }

  @Test func closedStreamsAreReported() async throws {
    let input = try await TestProcess.run("timeout 20 $boto3 batch <&-")
    #expect(input.status == 255)
    #expect(input.errorText.contains("Standard input is closed"))
    let output = try await TestProcess.run("echo '{}' | timeout 20 $boto3 batch >&-")
    #expect(output.status == 255)
    #expect(output.errorText.contains("Standard output is closed"))
    let missing = try await TestProcess.run("timeout 20 $boto3 batch /nonexistent")
    #expect(missing.status == 255)
    #expect(missing.errorText == "\n/nonexistent can't be read: No such file or directory\n")
  }
}
