// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import CommandOutput
import CommandSupport
import Files
import WireFormats

/// `--for-each`: one call for each line of a file, several at the same time, with the answers in the
/// order of the lines.
struct RepeatedCalls {
  /// Calls with the parameters of a line.
  ///
  /// - Returns: What is written of the answer.
  typealias Call = @Sendable (Structure) async throws -> String

  private let context: CommandContext
  private let lines: InputLines
  private let concurrency: Int
  /// `nil` for standard error.
  private let failures: OpenFile?

  /// - Parameters:
  ///   - path: The file with the lines; `-` for standard input.
  ///   - concurrency: How many calls run at the same time.
  ///   - failures: The file for the lines whose calls fail.
  init(
    _ context: CommandContext, path: String, concurrency: String?, failures: String?
  ) throws {
    guard let number = Int(concurrency ?? "8"), number > 0 else {
      throw CommandFailure(.parameters, "--concurrency must be at least 1")
    }
    if let failures, let input = try? EntryStatus(reading: path),
      let output = try? EntryStatus(reading: failures), input.identity == output.identity
    {
      throw CommandFailure(.parameters, "--failures and --for-each can't be the same file")
    }
    self.context = context
    self.concurrency = number
    lines = try InputLines(path: path == "-" ? nil : path, keepsBlankLines: true)
    do throws(FileError) {
      self.failures = try failures.map { path throws(FileError) in try OpenFile(path, .replacing) }
    } catch {
      throw CommandFailure("\(PathText.shown(error.path)) can't be written: \(error.reason)")
    }
  }

  /// What one of the tasks has done.
  private enum Step {
    case read([InputLines.Line]?)
    case called(Int, Outcome)
  }

  /// How the call of a line ended.
  private struct Outcome {
    let line: Int
    /// The parameters, or the line as it is if it has none.
    let input: Value
    let answer: Result<String, any Error>

    var hasFailed: Bool { if case .failure = answer { true } else { false } }
  }

  /// Calls for all lines. No more lines than calls may run are held: a call that takes long lets
  /// those after it wait.
  ///
  /// - Throws: ``CommandFailure`` if calls failed, or a line can't be read or an answer written.
  func run(_ call: @escaping Call, write: (String) async throws -> Void) async throws {
    var (started, written, last) = (0, 0, 0)
    var progress = CallProgress(context)
    do {
      try await withThrowingTaskGroup(of: Step.self) { group in
        var waiting: ArraySlice<InputLines.Line> = []
        var (reads, number) = (true, 0)
        var ended: [Int: Outcome] = [:]
        group.addTask { .read(try await lines.next()) }
        while let step = try await group.next() {
          switch step {
          case .read(let read):
            waiting = read?[...] ?? []
            reads = read != nil
          case .called(let index, let outcome):
            ended[index] = outcome
            progress.count(failed: outcome.hasFailed)
          }
          while let outcome = ended.removeValue(forKey: written) {
            let isOnTerminal = outcome.hasFailed || context.console.output.isTerminal
            if isOnTerminal { try progress.clear() }
            switch outcome.answer {
            case .success(let text): try await write(text)
            case .failure(let error): try report(error, outcome)
            }
            written += 1
            last = outcome.line
          }
          if written > 0 { try progress.draw() }
          let wasWaiting = !waiting.isEmpty
          while started - written < concurrency, let line = waiting.popFirst() {
            number += 1
            if line.isBlank { continue }
            group.addTask { [started, number] in
              .called(started, try await Self.outcome(of: line, number, call))
            }
            started += 1
          }
          if reads, wasWaiting, waiting.isEmpty {
            group.addTask { .read(try await lines.next()) }
          }
        }
      }
      try progress.clear()
    } catch {
      try? progress.clear()
      if Task.isCancelled {
        try? context.console.errors.write("\(written) calls were done, up to line \(last)\n")
      }
      throw error
    }
    if progress.failed > 0 {
      throw CommandFailure(.other, "\(progress.failed) of \(written) calls failed")
    }
  }

  private static func outcome(
    of line: InputLines.Line, _ number: Int, _ call: Call
  ) async throws -> Outcome {
    var input = Value.null
    do {
      let parameters = try parameters(of: line, &input)
      return Outcome(line: number, input: input, answer: .success(try await call(parameters)))
    } catch {
      // What else fails when the program is interrupted is no failure of the line.
      try Task.checkCancellation()
      return Outcome(line: number, input: input, answer: .failure(error))
    }
  }

  /// The parameters of a line.
  ///
  /// - Parameter input: Becomes what was read, for failures.
  private static func parameters(
    of line: InputLines.Line, _ input: inout Value
  ) throws(CommandFailure) -> Structure {
    guard case .bytes(let bytes) = line else {
      throw CommandFailure(
        .parameters, "The line is longer than \(InputLines.longest >> 20) MiB")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    input = .string(text)
    do {
      input = try PythonJSON.value(of: text)
    } catch {
      throw CommandFailure(.parameters, "The line isn't JSON: \(error.message)")
    }
    guard case .structure(let parameters) = input else {
      throw CommandFailure(.parameters, "The line isn't a JSON object")
    }
    return parameters
  }

  private func report(_ error: any Error, _ outcome: Outcome) throws {
    try JSONLines { [failures, context] text in
      guard let failures else { return try context.console.errors.write(text) }
      do throws(FileError) {
        try failures.append(Array(text.utf8))
      } catch {
        throw CommandFailure("\(PathText.shown(error.path)) can't be written: \(error.reason)")
      }
    }.write(
      .structure([
        "line": .integer(Int64(outcome.line)), "input": outcome.input,
        "error": .structure(ErrorMessage(error, context.flavour).object),
      ]))
  }
}
