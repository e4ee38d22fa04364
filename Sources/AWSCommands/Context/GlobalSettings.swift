// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandOutput
import CommandSupport
import JMESPath
import WireFormats

/// The options that every command has, and the settings of environment and profile in their place.
struct GlobalSettings: Sendable {
  var logsSteps = false
  var endpointURL: String?
  var verifiesTLS = true
  /// Whether all pages are fetched.
  var paginates = true
  /// The format of the output as the option names it.
  var output: OutputFormat?
  var query: JMESPathExpression?
  var profile: String?
  var region: String?
  /// `on`, `off` or `auto`.
  var color = "auto"
  var signsRequests = true
  var caBundle: String?
  /// In seconds; 0 for none.
  var readTimeout: Int?
  /// In seconds; 0 for none.
  var connectTimeout: Int?
  /// `base64` or `raw-in-base64-out`, as the option names it.
  var binaryFormat: String?
  var usesPager = true
  /// The form of error messages as the option names it.
  var errorFormat: String?
  var showsVersion = false

  init() {}

  /// The options as the parser sees them.
  static func specs(_ flavour: Flavour) -> [OptionSpec] {
    let formats =
      flavour == .v1 ? ["json", "text", "table"] : OutputFormat.allCases.map(\.rawValue)
    var specs = [
      OptionSpec("--debug", .flag(true)), OptionSpec("--endpoint-url"),
      OptionSpec("--no-verify-ssl", .flag(false)), OptionSpec("--no-paginate", .flag(false)),
      OptionSpec("--output", check: .choices(formats)), OptionSpec("--query"),
      OptionSpec("--profile"), OptionSpec("--region"), OptionSpec("--version", .flag(true)),
      OptionSpec("--color", check: .choices(["on", "off", "auto"])),
      OptionSpec("--no-sign-request", .flag(false)), OptionSpec("--ca-bundle"),
      OptionSpec("--cli-read-timeout"), OptionSpec("--cli-connect-timeout"),
    ]
    switch flavour {
    case .v1: specs.append(OptionSpec("--v2-debug", .flag(true)))
    case .v2:
      specs += [
        OptionSpec("--cli-binary-format", check: .choices(["base64", "raw-in-base64-out"])),
        OptionSpec("--no-cli-pager", .flag(false)), OptionSpec("--cli-auto-prompt", .flag(true)),
        OptionSpec("--no-cli-auto-prompt", .flag(true)),
        OptionSpec("--cli-error-format", check: .choices(ErrorFormat.allCases.map(\.rawValue))),
      ]
    }
    return specs
  }

  /// The settings of parsed options.
  ///
  /// - Throws: ``CommandFailure`` for a value that means nothing.
  mutating func apply(_ parsed: ParsedOptions) throws(CommandFailure) {
    for name in parsed.keys where name != "--ca-bundle" {
      if let word = parsed.text(name), !PathText.isPlain(word) { throw .isNotUTF8(word) }
    }
    logsSteps = parsed.flag("--debug") ?? logsSteps
    verifiesTLS = parsed.flag("--no-verify-ssl") ?? verifiesTLS
    paginates = parsed.flag("--no-paginate") ?? paginates
    output = parsed.text("--output").flatMap(OutputFormat.init) ?? output
    profile = parsed.text("--profile") ?? profile
    region = parsed.text("--region") ?? region
    showsVersion = parsed.flag("--version") ?? showsVersion
    color = parsed.text("--color") ?? color
    signsRequests = parsed.flag("--no-sign-request") ?? signsRequests
    caBundle = parsed.text("--ca-bundle") ?? caBundle
    binaryFormat = parsed.text("--cli-binary-format") ?? binaryFormat
    usesPager = parsed.flag("--no-cli-pager") ?? usesPager
    errorFormat = parsed.text("--cli-error-format") ?? errorFormat
    if let text = parsed.text("--query") { query = try Self.query(text) }
    if let url = parsed.text("--endpoint-url") {
      guard url.utf8.contains(UInt8(ascii: ":")) else {
        throw CommandFailure(
          .parameters,
          "Bad value for --endpoint-url \"\(url)\": scheme is missing.  Must be of the form "
            + "http://<hostname>/ or https://<hostname>/")
      }
      endpointURL = url
    }
    if let text = parsed.text("--cli-read-timeout") {
      readTimeout = try Self.seconds(text, of: "read")
    }
    if let text = parsed.text("--cli-connect-timeout") {
      connectTimeout = try Self.seconds(text, of: "connect")
    }
  }

  private static func query(_ text: String) throws(CommandFailure) -> JMESPathExpression {
    do throws(JMESPathError) {
      return try JMESPathExpression(text)
    } catch {
      throw CommandFailure(.parameters, "Bad value for --query \(text): \(error)")
    }
  }

  private static func seconds(_ text: String, of what: String) throws(CommandFailure) -> Int {
    let seconds: Int
    do {
      seconds = Int(try PythonNumber.integer(text)) ?? .max
    } catch {
      throw CommandFailure(.other, error.message)
    }
    guard seconds >= 0 else {
      throw CommandFailure(
        .other,
        "Attempted to set \(what) timeout to \(seconds), but the timeout cannot be set to a value "
          + "less than or equal to 0.")
    }
    return seconds
  }
}

/// How errors are written (`--cli-error-format`).
enum ErrorFormat: String, Sendable, CaseIterable {
  case legacy, json, yaml, text, table, enhanced
}
