// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
import AWSProtocols
import BotoCore
import CommandSupport
import Files
import ModelCompiler
import ServiceModel
import Synchronization
import WireFormats

/// Records a command and its calls, if the profile has `cli_history = enabled`.
final class HistoryRecording: Sendable {
  private let folder: HistoryFolder
  private let file: OpenFile
  private let context: CommandContext
  private let command: String
  /// The IDs of the calls so far, and how many bytes were written.
  private let state = Mutex<(calls: [UInt64: String], bytes: Int)>(([:], 0))
  /// Writes block, so they have a thread of their own.
  private let thread = OwnThread()

  /// What is written of one command's calls.
  private static let limit = 4 << 20

  /// Begins a recording.
  ///
  /// - Returns: `nil` if the profile doesn't want one, or it can't be written, which is warned of.
  init?(_ words: [String], command: String, _ invocation: Invocation) {
    guard command != "history", (try? invocation.setting("cli_history")) == "enabled" else {
      return nil
    }
    context = invocation.context
    folder = HistoryFolder(context.environment)
    self.command = context.clock.makeUUID()
    let time = Self.milliseconds(context.clock.now())
    do {
      file = try folder.newFile(command: self.command, time: time)
    } catch {
      try? context.console.errors.write(
        "Warning: Unable to record CLI history. Check file permissions for \(folder.path)\n")
      return nil
    }
    write(
      "CLI_VERSION",
      .string("boto3-swift/\(Version.library) botocore/\(ModelBundle.botocoreVersion)"))
    write("CLI_ARGUMENTS", .array(HistoryArguments(invocation).masked(words).map { .string($0) }))
    HistoryRecorder.set { [weak self] event, call in self?.receive(event, call) }
  }

  /// Ends the recording with the command's exit status, and waits until it is written.
  func end(_ status: Int32) async {
    HistoryRecorder.set(nil)
    write("CLI_RC", .integer(Int64(status)))
    try? await thread.value { [folder] in folder.prune() }
  }

  private func receive(_ event: HistoryEvent, _ call: UInt64) {
    let id = state.withLock { state -> String? in
      guard state.bytes < Self.limit else { return nil }
      if let id = state.calls[call] { return id }
      let id = context.clock.makeUUID()
      state.calls[call] = id
      return id
    }
    if let id { write(event.name, event.payload.json, call: id) }
  }

  private func write(_ event: String, _ payload: JSONNode, call: String? = nil) {
    let line = HistoryFolder.Record(
      command: command, call: call, event: event,
      time: Self.milliseconds(context.clock.now()), payload: payload
    ).line
    state.withLock { $0.bytes += line.count }
    thread.run { [file] in try? file.append(line) }
  }

  private static func milliseconds(_ time: Timestamp) -> Int64 {
    time.seconds * 1000 + Int64(time.nanoseconds / 1_000_000)
  }
}

/// The words of a command line as the history shows them: without secrets.
struct HistoryArguments {
  private let invocation: Invocation

  init(_ invocation: Invocation) { self.invocation = invocation }

  /// The words, with masks in the place of secrets: the values of options whose member holds some at
  /// any depth, of options with the names of secrets, and of such settings in `configure set`.
  func masked(_ words: [String]) -> [String] {
    let secret = secretOptions(words)
    var hides = false
    var masked: [String] = []
    for (index, word) in words.enumerated() {
      if word.hasBytePrefix("--") {
        let name = word.dropFirst(2).prefix { $0 != "=" }
        // An abbreviation hides as much as what it may stand for.
        hides = secret.contains { $0.hasPrefix(name) } || Self.isSecret(String(name))
        let hasValue = name.utf8.count + 2 < word.utf8.count
        masked.append(hides && hasValue ? "--\(name)=\(SecretPatterns.mask)" : word)
      } else {
        let isSetting =
          index > 2 && words[index - 2] == "set" && words[index - 3] == "configure"
          && Self.isSecret(words[index - 1].split(separator: ".").last.map(String.init) ?? "")
        masked.append(hides || isSetting ? SecretPatterns.mask : word)
      }
    }
    return masked
  }

  private static func isSecret(_ name: String) -> Bool {
    let plain = name.filter { $0 != "-" }.lowercased()
    return SecretNames.contains(name) || SecretNames.contains(plain) || plain.hasSuffix("password")
      || plain.hasSuffix("passphrase") || plain.hasPrefix("ssec") && plain.hasSuffix("key")
      || plain == "ssec" || plain == "ssecopysource"
  }

  /// The names of the options of the words' operation whose values hold secrets.
  private func secretOptions(_ words: [String]) -> [String] {
    let parser = OptionParser(
      GlobalSettings.specs(invocation.flavour)
        + [OptionSpec("command"), OptionSpec("operation", .atMostOne)])
    guard let (parsed, _) = try? parser.parseKnown(words), let command = parsed.text("command"),
      let word = parsed.text("operation"),
      let service = ServiceNames.service(ofCommand: command, invocation.flavour),
      let loaded = try? invocation.session.loader.service(service)
    else { return [] }
    let tree = ServiceTree(command: command, loaded: loaded)
    guard let operation = tree.operation(word, invocation.flavour) else { return [] }
    let table = OperationCommand(
      invocation, tree, operation, command: word,
      changes: Customizations.changes(of: command, word, invocation.flavour)
    ).table()
    let inputHoldsSecrets = operation.input?.holdsSecrets ?? false
    return table.options.filter { option in
      switch option.meaning {
      case .inputJSON, .inputYAML: inputHoldsSecrets
      default: option.member?.holdsSecrets ?? false
      }
    }.map(\.name)
  }
}
