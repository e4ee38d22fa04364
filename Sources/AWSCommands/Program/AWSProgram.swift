// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSConfiguration
import AWSErrors
package import AWSHTTP
import AWSProtocols
import BotoCore
package import CommandSupport
import ModelCompiler
import ServiceModel
import WireFormats

/// The program as `aws`: from the words of the command line to the exit status.
package enum AWSProgram {
  /// The first word of a command line that is no option, nor an option's value: the command.
  ///
  /// - Returns: `nil` if there is none, or the options can't be parsed; ``run(_:console:environment:)``
  ///   says what is wrong.
  package static func command(in words: [String]) -> String? {
    let parser = OptionParser(GlobalSettings.specs(.v2) + [OptionSpec("command")])
    return (try? parser.parseKnown(words))?.0.text("command") ?? words.first
  }

  /// Whether one of the words is an operation of a service, or asks for its waiters or for help.
  package static func namesOperation(_ words: [String], of service: String) -> Bool {
    guard let model = try? ModelBundle.linked.service(service) else { return false }
    return words.contains { word in
      word == "wait" || word == "help"
        || model.operation(word).map { kebabCased($0.name.string) } == word
    }
  }

  /// Runs a command line.
  ///
  /// - Parameter s3: The commands of `s3`.
  /// - Returns: The exit status.
  package static func run(
    _ words: [String], console: Console, environment: Environment = .process,
    clock: CallClock = .system, s3: CommandFamily? = nil
  ) async -> Int32 {
    let flavour = Flavour(environment)
    let context = CommandContext(
      console: console, environment: environment, flavour: flavour, clock: clock)
    var history: HistoryRecording?
    var status: Int32
    do {
      status = try await Self.run(words, context, s3, &history)
      try await console.finish()
    } catch let error as ReportedError {
      let report = ErrorReport(context, format: error.format, error.globals)
      status = await report.write(error.cause)
    } catch {
      status = await ErrorReport(context).write(error)
    }
    await history?.end(status)
    return status
  }

  private static func run(
    _ words: [String], _ context: CommandContext, _ s3: CommandFamily?,
    _ history: inout HistoryRecording?
  ) async throws -> Int32 {
    let aliases = try AliasFile(context)
    let words = words.askingForHelp
    let parser = OptionParser(
      GlobalSettings.specs(context.flavour)
        + [OptionSpec("command", isRequired: !words.contains("--version"))])
    let (parsed, rest) = try parser.parseKnown(words)
    var globals = GlobalSettings()
    var format: String?
    // The commands of `s3` need standard output only for results, and end transfers by themselves.
    let isS3 = parsed.text("command") == "s3"
    do throws(any Error) {
      if !isS3, context.console === Console.process {
        try StandardStreams.process.requireOutput()
      }
      format = parsed.text("--cli-error-format")
      try globals.apply(parsed)
      if globals.showsVersion {
        try context.console.output.write(
          "boto3-swift/\(Version.library) botocore/\(ModelBundle.botocoreVersion)\n")
        return 0
      }
      let invocation = Invocation(context, globals)
      guard let command = parsed.text("command") else { return 0 }
      try checkTimestampStyle(invocation)
      history = HistoryRecording(words, command: command, invocation)
      do {
        let choice = CommandChoice(invocation, aliases, s3: s3)
        if isS3 { return try await choice.run(command, rest) }
        // Most commands make one call: on the thread of its connection, no other is started.
        return try await Interruption.cancelling(
          on: EventLoopExecutor.ofProgram, within: Interruption.patience
        ) {
          try await choice.run(command, rest)
        }
      } catch let error as ClientError {
        throw ServiceFailure(error, invocation)
      }
    } catch let error as CommandFailure where error.isOfMainParser {
      throw error
    } catch {
      throw ReportedError(cause: error, format: format, globals: globals)
    }
  }
}

extension AWSProgram {
  /// Version 2 refuses a wrong style of timestamps before any command. Files that can't be read, and
  /// profiles that don't exist, are the command's matter.
  fileprivate static func checkTimestampStyle(_ invocation: Invocation) throws {
    guard invocation.flavour == .v2, (try? invocation.session) != nil else { return }
    _ = try WireTextStyle(invocation)
  }
}

/// An error, and how the command line wants it.
struct ReportedError: Error {
  let cause: any Error
  let format: String?
  let globals: GlobalSettings
}

extension CommandFailure {
  /// Whether the failure is about the first word or the options that every command has: the option
  /// for the format of errors has no effect on them.
  fileprivate var isOfMainParser: Bool {
    kind == .usage && description.hasPrefix("argument command:")
  }
}

extension [String] {
  /// The words with `help` at the end for `--help`.
  fileprivate var askingForHelp: [String] {
    guard let index = firstIndex(of: "--help") else { return self }
    var words = self
    words.remove(at: index)
    return words.last == "help" ? words : words + ["help"]
  }
}
