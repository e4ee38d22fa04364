// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSHTTP
package import AWSErrors
package import AWSProtocols

/// Options by botocore's names, for scripts and the batch driver.
extension ClientOptions {
  /// Options by the names of botocore's `Config` (`retries`, `s3`, `connect_timeout` in seconds,
  /// …). A `signature_version` of `unsigned` means none. Null leaves an option unchanged.
  ///
  /// - Throws: `unknownKeyError` for a name that isn't an option; `validationError` for a value of
  ///   the wrong type; botocore's kinds for values that aren't allowed.
  package init(options: Structure) throws(BotoCoreError) {
    for (name, value) in options {
      let option = NamedOption(name: name, value: value)
      if value == nil, Self.optionNames.contains(name) { continue }
      if ClientOption.groups.contains(name) {
        try set(group: option)
      } else if let known = ClientOption.byConfigName[name] {
        try known.set(option, &self)
      } else {
        throw BotoCoreError(
          .unknownKeyError,
          "Unknown key '\(name)' for param 'config'.  Must be one of: "
            + Self.optionNames.sorted().joined(separator: ", "))
      }
    }
  }

  /// The names of all options in botocore's `Config`.
  package static let optionNames = Set(
    ClientOption.all.lazy.filter { $0.origin == .config }.map { option in
      option.name.split(separator: ".").first.map(String.init) ?? option.name
    })

  /// Sets the members of an option with members.
  private mutating func set(group option: NamedOption) throws(BotoCoreError) {
    var retriesAfterFirst: Int?
    for (key, value) in try option.members() {
      let member = NamedOption(name: "\(option.name).\(key)", value: value)
      switch (option.name, key) {
      // In code botocore's max_attempts counts retries.
      case ("retries", "max_attempts"):
        let count = try member.integer()
        if count < 0 { throw Retries.tooFew("max_attempts", count, 0) }
        retriesAfterFirst = count
      case ("s3", _): s3.values[key] = value
      case ("proxies", _):
        var urls = proxies.urls ?? [:]
        urls[key] = try member.text()
        proxies.urls = urls
      case ("proxies_config", _) where value == nil: continue
      default:
        if let known = ClientOption.byConfigName[member.name] {
          try known.set(member, &self)
        } else if option.name == "retries" {
          throw BotoCoreError(
            .invalidRetryConfigurationError,
            "Cannot provide retry configuration for \"\(key)\". Valid retry configuration options "
              + "are: max_attempts, mode, total_max_attempts")
        }
      }
    }
    if let count = retriesAfterFirst, retries.maxAttempts == nil {
      retries.maxAttempts = count == .max ? count : count + 1
    }
    if option.name == "proxies", proxies.urls == nil { proxies.urls = [:] }
    try retries.validate()
    try s3.validate()
  }
}

/// A value under botocore's name, parsed as the option's type.
struct NamedOption {
  let name: String
  let value: Value

  func text() throws(BotoCoreError) -> String {
    guard case .string(let text) = value else { throw wrongType("a string") }
    return text
  }

  /// A boolean, or its name.
  func flag() throws(BotoCoreError) -> Bool {
    switch value {
    case .bool(let flag): return flag
    case .string: return value.isConfiguredTrue
    default: throw wrongType("a boolean")
    }
  }

  func integer() throws(BotoCoreError) -> Int {
    switch value {
    case .integer(let number):
      if let number = Int(exactly: number) { return number }
    case .double(let number):
      if let number = Int(exactly: number) { return number }
    default: break
    }
    throw wrongType("an integer")
  }

  /// A time in seconds, up to some thousand years.
  func seconds() throws(BotoCoreError) -> Duration {
    switch value {
    case .integer(let seconds) where (0...100_000_000_000).contains(seconds):
      return .seconds(seconds)
    case .double(let seconds) where (0...100_000_000_000).contains(seconds):
      return .seconds(seconds)
    default: throw wrongType("a number of seconds")
    }
  }

  func members() throws(BotoCoreError) -> Structure {
    guard case .structure(let members) = value else { throw wrongType("an object") }
    return members
  }

  func texts() throws(BotoCoreError) -> [String: String] {
    var texts: [String: String] = [:]
    for (key, value) in try members() {
      texts[key] = try NamedOption(name: "\(name).\(key)", value: value).text()
    }
    return texts
  }

  /// A path, or a list of the certificate's and the key's paths.
  func certificate() throws(BotoCoreError) -> ClientCertificate {
    switch value {
    case .string(let path): return ClientCertificate(certificate: path)
    case .list(let paths) where paths.count == 2:
      if let certificate = value[0].configuredText, let key = value[1].configuredText {
        return ClientCertificate(certificate: certificate, key: key)
      }
    default: break
    }
    throw wrongType("a path, or a list of two")
  }

  private func wrongType(_ wanted: String) -> BotoCoreError {
    BotoCoreError(
      .validationError,
      "Invalid value for param \(name): it must be \(wanted), not a \(value.kindName)")
  }
}

extension EndpointDiscoveryMode {
  /// - Throws: `invalidEndpointDiscoveryConfigurationError`.
  init(_ value: Value) throws(BotoCoreError) {
    switch value {
    case .bool(let enabled): self = enabled ? .enabled : .disabled
    default:
      switch value.configuredText?[...].stripped.lowercased() {
      case "auto": self = .auto
      case "true": self = .enabled
      case "false": self = .disabled
      case let text:
        throw BotoCoreError(
          .invalidEndpointDiscoveryConfigurationError,
          "Unsupported configuration value for endpoint_discovery_enabled. Expected one of "
            + "(\"true\", \"false\", \"auto\") but got \(text ?? value.kindName).")
      }
    }
  }
}

extension ChecksumMode {
  /// - Throws: `invalidChecksumConfigError`.
  init(_ name: String, option: String) throws(BotoCoreError) {
    guard let mode = ChecksumMode(rawValue: name.lowercased()) else {
      throw BotoCoreError(
        .invalidChecksumConfigError,
        "Unsupported configuration value for \(option). Expected one of \(ChecksumMode.choices) "
          + "but got \(name.lowercased()).")
    }
    self = mode
  }
}

extension AccountIDEndpointMode {
  /// - Throws: `invalidConfigError`.
  init(named name: String) throws(BotoCoreError) {
    guard let mode = AccountIDEndpointMode(rawValue: name.lowercased()) else {
      throw BotoCoreError(
        .invalidConfigError,
        "The configured value '\(name)' for 'account_id_endpoint_mode' is invalid. Valid values "
          + "are: \(AccountIDEndpointMode.choices).")
    }
    self = mode
  }
}
