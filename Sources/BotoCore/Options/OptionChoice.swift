// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols
import Synchronization

/// Chooses between values set in code and a session's configuration, and records the source of each
/// value.
struct OptionChoice {
  var store: ConfigStore
  private(set) var sources: Sources = []
  /// The sources of the most recent client: clients with equal ones share the list.
  private static let latest = Mutex<Sources>([])

  typealias Sources = [(option: String, source: ConfigSource)]

  init(store: ConfigStore) { self.store = store }

  /// The options' sources, for storing.
  var sharedSources: Sources {
    Self.latest.withLock { latest in
      if !latest.elementsEqual(sources, by: ==) { latest = sources }
      return latest
    }
  }

  /// The value set in code, or else the variable's.
  mutating func setting(_ explicit: Value?, _ variable: String) throws(BotoCoreError) -> Value {
    if let explicit {
      sources.append((variable, .explicit))
      return explicit
    }
    let found = try store.resolve(variable)
    sources.append((variable, found.source))
    return found.value
  }

  /// Records the source of an option that only code can set.
  mutating func note(_ option: String, isSet: Bool, otherwise source: ConfigSource = .builtIn) {
    sources.append((option, isSet ? .explicit : source))
  }

  mutating func text(_ explicit: String?, _ variable: String) throws(BotoCoreError) -> String? {
    try setting(explicit.map(Value.string), variable).configuredText
  }

  /// `nil` if no source has it.
  mutating func flag(_ explicit: Bool?, _ variable: String) throws(BotoCoreError) -> Bool? {
    let value = try setting(explicit.map(Value.bool), variable)
    return value == nil ? nil : value.isConfiguredTrue
  }

  /// An empty region counts as none.
  mutating func region(_ explicit: String?) throws(BotoCoreError) -> String? {
    guard let name = try text(explicit, "region"), !name.isEmpty else { return nil }
    try RegionName.validate(name)
    return name
  }

  mutating func endpointURL(
    _ config: ClientOptions, serviceID: String
  ) throws(BotoCoreError) -> String? {
    if let explicit = config.endpoint {
      sources.append(("endpoint_url", .explicit))
      return EndpointURL.trimmed(explicit.url)
    }
    let variable = "ignore_configured_endpoint_urls"
    guard try flag(config.ignoreConfiguredEndpointURLs, variable) != true,
      let found = try ConfiguredEndpointURL.find(serviceID: serviceID, store: store)
    else { return nil }
    sources.append(("endpoint_url", found.source))
    return EndpointURL.trimmed(found.url)
  }

  /// How proxies are reached.
  mutating func proxiesConfig(
    _ explicit: ClientOptions.Proxies
  ) throws(BotoCoreError) -> ClientOptions.Proxies {
    if explicit.isConfigured {
      sources.append(("proxies_config", .explicit))
      var proxies = explicit
      proxies.urls = nil
      return proxies
    }
    let value = try setting(nil, "proxies_config")
    guard value != nil else { return ClientOptions.Proxies() }
    return try ClientOptions(options: ["proxies_config": value]).proxies
  }

  mutating func s3(_ explicit: ClientOptions.S3) throws(BotoCoreError) -> ClientOptions.S3 {
    let value = try setting(nil, "s3")
    var s3 = ClientOptions.S3()
    if case .structure(let values) = value { s3 = ClientOptions.S3(values) }
    if !explicit.values.isEmpty {
      sources.append(("s3", .explicit))
      s3 = s3.merging(explicit)
    }
    try s3.validate()
    return s3
  }

  mutating func disableExpressSessions(_ config: ClientOptions) throws(BotoCoreError) -> Bool? {
    let variable = "s3_disable_express_session_auth"
    let explicit =
      config.s3.values["disable_s3_express_session_auth"]
      ?? config.s3DisableExpressSessionAuth.map(Value.bool)
    let value = try setting(explicit, variable)
    switch value {
    case .null: return nil
    case .bool(let flag): return flag
    default: break
    }
    switch value.configuredText?.lowercased() {
    case "true": return true
    case "false": return false
    default:
      throw BotoCoreError(
        .invalidConfigError,
        "Invalid value \"\(value.configuredText ?? value.kindName)\" for \(variable). Value must "
          + "be a boolean")
    }
  }

  mutating func retryMode(_ explicit: RetryMode?) throws(BotoCoreError) -> RetryMode {
    let name = try text(explicit?.rawValue, "retry_mode") ?? RetryMode.standard.rawValue
    return try RetryMode(named: name)
  }

  mutating func totalMaxAttempts(
    _ retries: ClientOptions.Retries
  ) throws(BotoCoreError) -> Int? {
    try retries.validate()
    let value = try setting(retries.maxAttempts.map { .integer(Int64($0)) }, "max_attempts")
    guard case .integer(let number) = value else { return nil }
    let total = Int(clamping: number)
    try ClientOptions.Retries(maxAttempts: total).validate()
    return total
  }

  mutating func injectHostPrefix(_ explicit: Bool?) throws(BotoCoreError) -> Bool {
    let disabled = try flag(explicit, "disable_host_prefix_injection")
    return disabled != true
  }

  mutating func minCompressionSize(_ explicit: Int?) throws(BotoCoreError) -> Int {
    let variable = "request_min_compression_size_bytes"
    let value = try setting(explicit.map { .integer(Int64($0)) }, variable)
    let size: Int?
    switch value {
    case .integer(let number): size = Int(exactly: number)
    case .string(let text): size = Int(String(text[...].stripped))
    default: size = nil
    }
    guard let size, (1...1_048_576).contains(size) else {
      let shown = size.map(String.init) ?? value.configuredText ?? value.kindName
      throw BotoCoreError(
        .invalidConfigError,
        "Invalid value \"\(shown)\" for \(variable). Value must be an integer between 1 and "
          + "1048576.")
    }
    return size
  }

  mutating func checksums(
    _ explicit: ChecksumMode?, _ variable: String
  ) throws(BotoCoreError) -> ChecksumMode {
    try ChecksumMode(text(explicit?.rawValue, variable) ?? "", option: variable)
  }

  mutating func accountIDEndpointMode(
    _ config: ClientOptions
  ) throws(BotoCoreError) -> AccountIDEndpointMode {
    // Without a signature there are no credentials, and no account.
    if config.signatureVersion == .unsigned { return .disabled }
    let variable = "account_id_endpoint_mode"
    return try AccountIDEndpointMode(
      named: text(config.accountIDEndpointMode?.rawValue, variable) ?? "")
  }

  mutating func authSchemePreference(
    _ explicit: String?
  ) throws(BotoCoreError) -> (preference: String?, isExplicit: Bool) {
    let explicit = explicit.flatMap { $0.isEmpty ? nil : $0 }
    guard let text = try text(explicit, "auth_scheme_preference") else { return (nil, false) }
    let schemes = text.split(separator: ",").map { scheme in
      String(scheme.filter { $0 != " " && $0 != "\t" })
    }
    let names = schemes.filter { !$0.isEmpty }
    return (names.joined(separator: ","), explicit != nil)
  }

  mutating func stsRegionalEndpoints() throws(BotoCoreError) -> RegionalEndpointsMode {
    let name = try text(nil, "sts_regional_endpoints").flatMap { $0.isEmpty ? nil : $0 }
    guard let mode = RegionalEndpointsMode(rawValue: name ?? "regional") else {
      throw BotoCoreError(
        .invalidSTSRegionalEndpointsConfigError,
        "STS regional endpoints option \(name ?? "") is invalid. Valid options are: \"legacy\", "
          + "\"regional\"")
    }
    return mode
  }

  mutating func endpointDiscovery(
    _ explicit: EndpointDiscoveryMode?
  ) throws(BotoCoreError) -> Value {
    let value: Value? =
      switch explicit {
      case .enabled: .bool(true)
      case .disabled: .bool(false)
      case .auto: .string("auto")
      case nil: nil
      }
    return try setting(value, "endpoint_discovery_enabled")
  }
}

/// Limits of options that are times or numbers.
enum OptionLimit {
  /// A time or a number, unless it is zero or less.
  ///
  /// - Throws: `invalidConfigError`.
  static func positive<Number: Comparable & AdditiveArithmetic>(
    _ value: Number, _ option: String
  ) throws(BotoCoreError) -> Number {
    guard value > .zero else {
      throw BotoCoreError(
        .invalidConfigError,
        "Invalid value \"\(value)\" for \(option). Value must be greater than zero.")
    }
    return value
  }
}
