// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import S3Transfer
import Testing

@testable import S3Commands

struct ProgressTests {
  private func progress(
    found: Int64 = 5 << 20, done: Int64 = 1 << 20, files: Int = 3, filesDone: Int = 1,
    foundAll: Bool = true
  ) -> DirectoryProgress {
    var progress = DirectoryProgress()
    progress.bytesFound = found
    progress.bytesDone = done
    progress.filesFound = files
    progress.filesDone = filesDone
    progress.foundAll = foundAll
    return progress
  }

  @Test func words() {
    #expect(
      ProgressLine(progress: progress(), elapsed: 2).words
        == "Completed 1.0 MiB/5.0 MiB (512.0 KiB/s) with 2 file(s) remaining")
    #expect(
      ProgressLine(progress: progress(foundAll: false), elapsed: 0).words
        == "Completed 1.0 MiB/~5.0 MiB (0 Bytes/s) with ~2 file(s) remaining (calculating...)")
    #expect(
      ProgressLine(progress: progress(found: 0, done: 0), elapsed: 1).words
        == "Completed 1 file(s) with 2 file(s) remaining")
  }

  @Test(arguments: [
    (66, "Completed 1.0 MiB/5.0 MiB (512.0 KiB/s) with 2 file(s) remaining"),
    (
      100,
      "Completed 1.0 MiB/5.0 MiB (512.0 KiB/s) with 2 file(s) remaining [####..................] 0:08 left"
    ),
    (20, "Completed 1.0 MiB/5"), (1, ""), (0, ""),
  ])
  func bar(columns: Int, text: String) {
    #expect(ProgressLine(progress: progress(), elapsed: 2).text(columns: columns) == text)
  }

  @Test(arguments: [-5, 0, 3, 1_000_000])
  func fitsTheLine(elapsed: Int) {
    for columns in [1, 10, 60, 80, 100, 300] {
      for done in [Int64]([.min / 4, -1, 0, 6 << 20, .max / 4]) {
        let line = ProgressLine(progress: progress(done: done), elapsed: Double(elapsed))
        #expect(line.text(columns: columns).utf8.count < columns)
      }
    }
  }

  /// Sizes come from a server.
  @Test(arguments: [Int64.max, .min, 0]) func sizesBeyondMeasure(size: Int64) {
    for failed in [Int64.max, .min, 0] {
      var progress = progress(found: size, done: size, files: .max, filesDone: 0)
      progress.bytesFailed = failed
      let line = ProgressLine(progress: progress, elapsed: 5)
      #expect(line.words.hasPrefix("Completed "))
      #expect(line.text(columns: 200).utf8.count < 200)
    }
  }

  @Test func drawnTenTimesASecond() {
    var display = ProgressDisplay(frequency: 0, isMultiline: false) { 80 }
    let start = ContinuousClock.now
    #expect(display.draw(progress(), now: start)?.hasSuffix("\r") == true)
    #expect(display.draw(progress(), now: start + .milliseconds(99)) == nil)
    #expect(display.draw(progress(), now: start + .milliseconds(100)) != nil)
    // A line replaces the progress and covers it.
    let line = display.line("upload: a to s3://b/a")
    #expect(line.hasSuffix(" \n"))
    #expect(display.line("b") == "b\n")
    #expect(display.clear() == nil)
    #expect(display.draw(progress(), now: start, afterLine: true) != nil)
    #expect(display.clear()?.hasSuffix(" \r") == true)
  }

  @Test func separateLines() {
    var display = ProgressDisplay(frequency: 5, isMultiline: true) { 80 }
    let start = ContinuousClock.now
    #expect(display.draw(progress(), now: start)?.hasSuffix("remaining\n") == true)
    #expect(display.draw(progress(), now: start + .seconds(4)) == nil)
    #expect(display.draw(progress(), now: start + .seconds(5)) != nil)
  }

  @Test func nothingWithoutATerminal() {
    var display = ProgressDisplay(frequency: 0, isMultiline: false) { nil }
    #expect(display.draw(progress(), now: .now) == nil)
  }
}

struct ShownPathsTests {
  @Test func relativeToTheWorkingDirectory() {
    var paths = PathFormatter()
    let here = LocalPath.workingDirectory
    func shown(_ source: String, _ destination: TransferLocation?) -> String {
      paths.text(
        TransferItem(
          kind: .upload, isMove: false, source: .local(source), destination: destination, size: 1,
          modified: nil, eTag: nil, key: ""))
    }
    let object = TransferLocation.s3(S3Location(bucket: "b", key: "k"))
    #expect(shown(here + "/d/a", object) == "d/a to s3://b/k")
    #expect(shown(here + "/d/e\u{301}", object) == "d/e\u{301} to s3://b/k")
    #expect(shown(here + "/a", nil) == "./a")
    #expect(shown("/x", .local(here + "/../y")).hasSuffix("../x to ../y"))
  }
}
