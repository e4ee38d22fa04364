// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols
import CommandSupport
import WireFormats

/// The aliases of a user, in `~/.aws/cli/alias`: other names for commands, with options, and for
/// programs.
struct AliasFile: Sendable {
  /// The aliases by name, by the words of the command whose commands they name; those of the first
  /// word have no such words.
  private var aliases: [[String]: [String: Alias]] = [:]

  /// No aliases.
  init() {}

  /// Reads the file, if there is one.
  ///
  /// - Throws: ``CommandFailure`` for a file that is no INI file.
  init(_ context: CommandContext) throws(CommandFailure) {
    let path = context.environment.expandHome("~/.aws/cli/alias")
    guard let bytes = SharedFile.read(path) else { return }
    let sections: Structure
    do {
      sections = try INIParser.parse(bytes, path: path, readsNestedSections: false)
    } catch {
      throw CommandFailure(
        context.flavour == .v1 ? .status(1) : .other, LibraryMessage.text(of: error))
    }
    for (heading, section) in sections {
      guard let path = Self.path(of: heading, context.flavour),
        case .structure(let section) = section
      else { continue }
      for (name, value) in section {
        guard let value = value.configuredText else { continue }
        aliases[path, default: [:]][name] = Alias(name: name, value: value.trimmed)
      }
    }
  }

  /// The words of the command whose commands a section names.
  private static func path(of heading: String, _ flavour: Flavour) -> [String]? {
    if heading == "toplevel" { return [] }
    guard flavour == .v2, heading.hasBytePrefix("command ") else { return nil }
    return heading.split(whereSeparator: \.isWhitespace).dropFirst().map(String.init)
  }

  /// The alias of a name for commands below a command.
  func alias(_ name: String, in path: [String]) -> Alias? { aliases[path]?[name] }

  /// The names of aliases below a command.
  func names(in path: [String]) -> [String] { aliases[path].map { Array($0.keys).sorted() } ?? [] }
}
