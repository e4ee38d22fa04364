// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
package import AWSProtocols

/// The configuration of a session: settings in code, the environment, the profile, defaults.
package struct ConfigStore: Sendable {
  /// The existing variables.
  private let variables: ConfigVariables
  /// The environment.
  package let environment: Environment
  /// The shared files.
  package let files: SharedConfig
  /// The name of the profile; `nil` if none was requested.
  package private(set) var profileName: String?
  /// Whether the profile was named in code, so that the environment's credentials don't apply.
  package private(set) var profileIsExplicit: Bool
  /// The values of the profile.
  package private(set) var profile: Structure
  /// The values set in code, by the variables' names; they take precedence over everything else.
  package var explicitValues: Structure
  /// The values that the defaults mode or the kind of the endpoint has instead of the defaults, by
  /// the variables' names.
  package var otherDefaults: [String: ResolvedVariable] = [:]
  /// The same for the section `s3`.
  package var otherDefaultsOfS3: [String: ResolvedVariable] = [:]

  /// Reads the shared files and finds the profile.
  ///
  /// - Parameters:
  ///   - variables: the existing variables.
  ///   - environment: the environment variables.
  ///   - profileName: the profile that code asks for.
  ///   - explicitValues: other variables that are set in code.
  /// - Throws: `configParseError`, `profileNotFound`.
  package init(
    variables: ConfigVariables, environment: Environment, profileName: String? = nil,
    explicitValues: Structure = [:]
  ) throws(BotoCoreError) {
    var explicit = explicitValues
    if let profileName { explicit["profile"] = .string(profileName) }
    func text(_ name: String) -> String? {
      Self.early(name, variables, explicit: explicit, environment).value.configuredText
    }
    self.variables = variables
    self.environment = environment
    self.explicitValues = explicit
    self.profileName = text("profile")
    profileIsExplicit = explicit["profile"] != nil
    files = try SharedConfig(
      configFile: text("config_file") ?? "", credentialsFile: text("credentials_file") ?? "",
      environment: environment)
    profile = try files.profile(self.profileName)
  }

  /// The same environment and files, as they were read, with another profile or region.
  ///
  /// - Parameters:
  ///   - profileName: the profile; the current one if `nil`.
  ///   - regionName: the region; if `nil` the one set in code before, or else the profile's.
  /// - Throws: `profileNotFound`.
  package func with(
    profileName: String? = nil, regionName: String? = nil
  ) throws(BotoCoreError) -> ConfigStore {
    var store = self
    if let regionName { store.explicitValues["region"] = .string(regionName) }
    guard let profileName else { return store }
    store.profile = try files.profile(profileName)
    store.profileName = profileName
    store.profileIsExplicit = true
    store.explicitValues["profile"] = .string(profileName)
    return store
  }

  /// The value of a variable, by botocore's name; ``Value/null`` for an unknown one.
  ///
  /// - Throws: `invalidConfigError` for a value of the wrong type.
  package func value(_ name: String) throws(BotoCoreError) -> Value { try resolve(name).value }

  /// The value of a variable and its source.
  ///
  /// - Throws: `invalidConfigError` for a value of the wrong type.
  package func resolve(_ name: String) throws(BotoCoreError) -> ResolvedVariable {
    switch name {
    case "s3": return try section(name, variables.s3, otherDefaultsOfS3)
    case "proxies_config": return try section(name, variables.proxies, [:])
    default: break
    }
    guard let variable = variables.byName[name] else {
      let value = explicitValues[name] ?? .null
      return ResolvedVariable(value: value, source: value == nil ? .builtIn : .explicit)
    }
    return try resolve(variable, otherDefaults, explicit: explicitValues)
  }

  /// Every variable with its value and its source, for finding out why a program does what it does:
  /// botocore's, those of the sections `s3` and `proxies_config`, the configured endpoints
  /// (`endpoint_url`, `endpoint_url.sqs`), and other values set in code. None of them is a secret.
  ///
  /// - Throws: `invalidConfigError` for a value of the wrong type.
  package func accessReport() throws(BotoCoreError) -> [(name: String, variable: ResolvedVariable)]
  {
    var report: [(name: String, variable: ResolvedVariable)] = []
    for variable in variables.all {
      report.append((variable.name, try resolve(variable.name)))
    }
    for variable in variables.s3 {
      let found = try resolve(variable, otherDefaultsOfS3, explicit: [:])
      report.append(("s3.\(variable.name)", found))
    }
    for variable in variables.proxies {
      report.append((variable.name, try resolve(variable, [:], explicit: [:])))
    }
    report += ConfiguredEndpointURL.all(self)
    for (name, value) in explicitValues where variables.byName[name] == nil {
      report.append((name, ResolvedVariable(value: value, source: .explicit)))
    }
    return report
  }

  private func resolve(
    _ variable: ConfigVariable, _ defaults: [String: ResolvedVariable], explicit: Structure
  ) throws(BotoCoreError) -> ResolvedVariable {
    let early = Self.early(variable, explicit: explicit, environment)
    let found =
      early.source != .builtIn
      ? early : fromProfile(variable) ?? defaults[variable.name] ?? early
    guard found.value != nil else { return found }
    let value = try variable.converted(found.value, from: found.source)
    return ResolvedVariable(value: value, source: found.source)
  }

  private func fromProfile(_ variable: ConfigVariable) -> ResolvedVariable? {
    for option in variable.options {
      let value: Value?
      if let section = option.section {
        guard case .structure(let nested)? = profile[section] else { continue }
        value = nested[option.name]
      } else {
        value = profile[option.name]
      }
      // An empty text (`region =`) counts as unset, like an empty environment variable.
      if let value, value.configuredText?.isEmpty != true {
        return ResolvedVariable(value: value, source: .profile(option: option.description))
      }
    }
    return nil
  }

  /// A section of the profile, overlaid with its own variables.
  private func section(
    _ name: String, _ variables: [ConfigVariable], _ defaults: [String: ResolvedVariable]
  ) throws(BotoCoreError) -> ResolvedVariable {
    var values: Structure?
    switch profile[name] {
    case .structure(let nested)?: values = nested
    case .string(let text)? where !text.isEmpty:
      // A string in place of a section: botocore skips the whole section.
      return ResolvedVariable(value: .null, source: .builtIn)
    default: break
    }
    let source: ConfigSource = values == nil ? .builtIn : .profile(option: name)
    for variable in variables {
      let found = try resolve(variable, defaults, explicit: [:])
      guard found.value != nil else { continue }
      values = values ?? [:]
      values?[variable.name] = found.value
    }
    return ResolvedVariable(value: values.map(Value.structure) ?? .null, source: source)
  }

  private static func early(
    _ name: String, _ variables: ConfigVariables, explicit: Structure, _ environment: Environment
  ) -> ResolvedVariable {
    guard let variable = variables.byName[name] else {
      return ResolvedVariable(value: .null, source: .builtIn)
    }
    return early(variable, explicit: explicit, environment)
  }

  /// The sources that precede the profile, or else the default.
  private static func early(
    _ variable: ConfigVariable, explicit: Structure, _ environment: Environment
  ) -> ResolvedVariable {
    if let value = explicit[variable.name], value != nil {
      return ResolvedVariable(value: value, source: .explicit)
    }
    for name in variable.environment {
      guard let text = environment[name] else { continue }
      return ResolvedVariable(value: .string(text), source: .environment(name))
    }
    return ResolvedVariable(value: variable.defaultValue, source: .builtIn)
  }
}
