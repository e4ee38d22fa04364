// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSHTTP
package import AWSErrors
package import AWSProtocols

/// One option of clients: everything that is known about it, in one place. The rows are in ``all``;
/// derived from them are ``ClientOptions/merging(_:)``, the names for `ClientOptions(options:)`,
/// the variables of ``ConfigVariable``, the source of each option, and the table in
/// Sources/Boto3/Boto3.docc/configuration.md.
package struct ClientOption: Sendable {
  /// Where boto3 has an option.
  package enum Origin: Sendable {
    /// In botocore's `Config`.
    case config
    /// Among the arguments of `client()`.
    case argument
    /// Nowhere: it is this library's.
    case own
  }

  /// The type of an option's value in a source of configuration.
  package enum Kind: Sendable {
    case text
    case flag
    case integer
    /// A number of seconds, possibly with a fraction.
    case seconds
    /// None: only code can set it.
    case none
  }

  /// The option's name in Swift: `retries.maxAttempts`.
  package let swiftName: String
  /// The option's name in boto3: `retries.total_max_attempts`.
  package let name: String
  /// Where boto3 has it.
  package let origin: Origin
  /// Its names in environment and files, and its default there; `nil` if only code can set it.
  let variable: ConfigVariable?
  /// The section of profiles that contains the variable.
  let section: String?
  /// Its default, in words.
  package let defaultText: String
  /// Its description in one line; the first line of its documentation.
  package let summary: String
  /// The type of its value in a source of configuration.
  package let kind: Kind
  /// Whether botocore's value is the opposite of the option's.
  private let isOpposite: Bool
  /// Whether it is set.
  package let isSet: @Sendable (ClientOptions) -> Bool
  /// Overlays it on other options, if it is set.
  let overlay: @Sendable (ClientOptions, inout ClientOptions) -> Void
  /// Parses botocore's form of it.
  let set: @Sendable (NamedOption, inout ClientOptions) throws(BotoCoreError) -> Void

  /// A row.
  ///
  /// - Parameters:
  ///   - swiftName: The option's name in Swift.
  ///   - path: Its key path.
  ///   - origin: Where boto3 has it.
  ///   - name: The option's name in boto3.
  ///   - parser: Parses botocore's form of its value.
  ///   - variable: Its names in environment and files.
  ///   - defaultText: Its default, in words.
  ///   - summary: Its description in one line.
  init<Option: Sendable>(
    _ swiftName: String, _ path: any WritableKeyPath<ClientOptions, Option?> & Sendable,
    _ origin: Origin, _ name: String, _ parser: OptionParser<Option> = .inCodeOnly,
    _ variable: ConfigVariable? = nil, section: String? = nil, default defaultText: String = "",
    _ summary: String
  ) {
    self.swiftName = swiftName
    self.name = name
    self.origin = origin
    self.variable = variable
    self.section = section
    self.defaultText = defaultText
    self.summary = summary
    kind = parser.kind
    isOpposite = parser.isOpposite
    isSet = { $0[keyPath: path] != nil }
    overlay = { if let value = $0[keyPath: path] { $1[keyPath: path] = value } }
    set = { (option, options) throws(BotoCoreError) in
      options[keyPath: path] = try parser.parse(option)
    }
  }

  /// Parses a value under the option's own name.
  ///
  /// - Throws: `validationError` for a value of the wrong type, botocore's kinds for values that
  ///   aren't allowed.
  package func read(_ value: Value, into options: inout ClientOptions) throws(BotoCoreError) {
    var option = NamedOption(name: swiftName, value: value)
    if isOpposite { option = NamedOption(name: swiftName, value: .bool(!(try option.flag()))) }
    try set(option, &options)
    if name.hasPrefix("retries.") { try options.retries.validate() }
  }

  /// The options of botocore's `Config` that have members.
  static let groups: Set = ["proxies", "proxies_config", "retries", "s3"]

  /// The options of botocore's `Config`, and those of ours that fit its form, by their names there.
  static let byConfigName = Dictionary(
    all.lazy.filter { $0.origin != .argument }.map { ($0.name, $0) },
    uniquingKeysWith: { first, _ in first })

  /// The options that only code can set and whose source is still recorded.
  static let codeOnly = all.filter {
    $0.variable == nil && $0.origin == .config && $0.name != "connect_timeout"
  }

  /// The rows as a table in Markdown.
  package static var markdown: String {
    var lines = [
      "| Option | boto3 | in a profile | environment | default | |", "|---|---|---|---|---|---|",
    ]
    for option in all {
      let boto3 =
        switch option.origin {
        case .config: "`Config(\(option.name))`"
        case .argument: "`client(\(option.name))`"
        case .own: ""
        }
      let files = option.variable?.options.map { "`\($0.description)`" } ?? []
      let variables = option.variable?.environment.map { "`\($0)`" } ?? []
      let cells = [
        "`\(option.swiftName)`", boto3, files.joined(separator: ", "),
        variables.joined(separator: ", "), option.defaultText, option.summary,
      ]
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n").replacing("``", with: "`") + "\n"
  }
}

/// Parses a value under botocore's name.
struct OptionParser<Option>: Sendable {
  let kind: ClientOption.Kind
  /// Whether botocore's value is the opposite of the option's.
  var isOpposite = false
  let parse: @Sendable (NamedOption) throws(BotoCoreError) -> Option

  init(
    _ kind: ClientOption.Kind,
    _ parse: @escaping @Sendable (NamedOption) throws(BotoCoreError) -> Option
  ) {
    self.kind = kind
    self.parse = parse
  }

  /// For options without a data form.
  static var inCodeOnly: OptionParser {
    OptionParser(.none) { (option) throws(BotoCoreError) in
      throw BotoCoreError(.validationError, "\(option.name) can be set in code only")
    }
  }
}

extension OptionParser<String> {
  static var text: Self { Self(.text) { (o) throws(BotoCoreError) in try o.text() } }
}

extension OptionParser<Bool> {
  static var flag: Self { Self(.flag) { (o) throws(BotoCoreError) in try o.flag() } }

  /// The opposite of the value.
  static var opposite: Self {
    var parser = Self(.flag) { (o) throws(BotoCoreError) in try !o.flag() }
    parser.isOpposite = true
    return parser
  }
}

extension OptionParser<Int> {
  static var integer: Self { Self(.integer) { (o) throws(BotoCoreError) in try o.integer() } }
}

extension OptionParser<Duration> {
  static var seconds: Self { Self(.seconds) { (o) throws(BotoCoreError) in try o.seconds() } }
}

extension OptionParser<Structure> {
  static var members: Self { Self(.none) { (o) throws(BotoCoreError) in try o.members() } }
}

extension OptionParser<[String: String]> {
  static var texts: Self { Self(.none) { (o) throws(BotoCoreError) in try o.texts() } }
}

extension OptionParser<ClientCertificate> {
  static var certificate: Self {
    Self(.text) { (o) throws(BotoCoreError) in try o.certificate() }
  }
}

extension OptionParser<ClientOptions.Endpoint> {
  static var endpoint: Self { Self(.text) { (o) throws(BotoCoreError) in .url(try o.text()) } }
}

extension OptionParser<SignatureVersion> {
  static var signature: Self {
    Self(.text) { (o) throws(BotoCoreError) in
      let name = try o.text()
      return name == "unsigned" ? .unsigned : SignatureVersion(rawValue: name)
    }
  }
}

extension OptionParser<EndpointDiscoveryMode> {
  static var discovery: Self {
    Self(.text) { (o) throws(BotoCoreError) in try EndpointDiscoveryMode(o.value) }
  }
}

extension OptionParser<AccountIDEndpointMode> {
  static var accountMode: Self {
    Self(.text) { (o) throws(BotoCoreError) in try AccountIDEndpointMode(named: o.text()) }
  }
}

extension OptionParser<ChecksumMode> {
  static var checksums: Self {
    Self(.text) { (o) throws(BotoCoreError) in try ChecksumMode(o.text(), option: o.name) }
  }
}

extension OptionParser<RetryMode> {
  static var retryMode: Self {
    Self(.text) { (o) throws(BotoCoreError) in try RetryMode(named: o.text()) }
  }
}

extension OptionParser<AddressingStyle> {
  static var addressingStyle: Self {
    Self(.text) { (o) throws(BotoCoreError) in
      let s3 = ClientOptions.S3(["addressing_style": .string(try o.text())])
      try s3.validate()
      return s3.addressingStyle ?? .auto
    }
  }
}

extension OptionParser<RegionalEndpointsMode> {
  static var regionalEndpoints: Self {
    Self(.text) { (o) throws(BotoCoreError) in
      let s3 = ClientOptions.S3(["us_east_1_regional_endpoint": .string(try o.text())])
      try s3.validate()
      return s3.usEast1RegionalEndpoint ?? .legacy
    }
  }
}
