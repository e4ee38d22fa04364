// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
import AWSProtocols

/// The endpoint of a service from environment and profile.
package enum ConfiguredEndpointURL {
  /// Looks at `AWS_ENDPOINT_URL_<SERVICE>`, `AWS_ENDPOINT_URL`, the service in the profile's
  /// `services` section, and `endpoint_url` of the profile, in this order. Empty ones don't count.
  ///
  /// - Parameter serviceID: the model's `serviceId`: `Elastic Load Balancing v2`.
  /// - Throws: `invalidConfigError` if the profile names a `services` section that doesn't exist.
  package static func find(
    serviceID: String, store: ConfigStore
  ) throws(BotoCoreError) -> (url: String, source: ConfigSource)? {
    let key = String(serviceID.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    for name in ["AWS_ENDPOINT_URL_\(key.uppercased())", "AWS_ENDPOINT_URL"] {
      if let url = store.environment[name], !url.isEmpty { return (url, .environment(name)) }
    }
    if let url = try services(store)?[key]["endpoint_url"].configuredText, !url.isEmpty {
      return (url, .profile(option: "services.\(key).endpoint_url"))
    }
    if let url = store.profile["endpoint_url"]?.configuredText, !url.isEmpty {
      return (url, .profile(option: "endpoint_url"))
    }
    return nil
  }

  /// All configured endpoints, under `endpoint_url` and `endpoint_url.service`; settings that
  /// override them don't matter here.
  static func all(_ store: ConfigStore) -> [(name: String, variable: ResolvedVariable)] {
    var found: [String: ResolvedVariable] = [:]
    if let url = store.profile["endpoint_url"]?.configuredText, !url.isEmpty {
      let source = ConfigSource.profile(option: "endpoint_url")
      found["endpoint_url"] = ResolvedVariable(value: .string(url), source: source)
    }
    if case .structure(let services)? = try? services(store) {
      for (key, service) in services {
        guard let url = service["endpoint_url"].configuredText, !url.isEmpty else { continue }
        let source = ConfigSource.profile(option: "services.\(key).endpoint_url")
        found["endpoint_url.\(key)"] = ResolvedVariable(value: .string(url), source: source)
      }
    }
    let variable = "AWS_ENDPOINT_URL"
    for name in store.environment.names(startingWith: variable) {
      guard let url = store.environment[name], !url.isEmpty else { continue }
      let service = name.utf8.dropFirst(variable.utf8.count)
      guard service.isEmpty || service.first == UInt8(ascii: "_") else { continue }
      let key = service.isEmpty ? "" : "." + String(Substring(service.dropFirst())).lowercased()
      found["endpoint_url" + key] =
        ResolvedVariable(value: .string(url), source: .environment(name))
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The `services` section that the profile names.
  private static func services(_ store: ConfigStore) throws(BotoCoreError) -> Value? {
    guard let name = store.profile["services"] else { return nil }
    let section = name.configuredText.flatMap { store.files.services[$0] }
    if case .structure(let services)? = section, !services.isEmpty { return section }
    throw BotoCoreError(
      .invalidConfigError,
      "The profile is configured to use the services section but the "
        + "\"\(name.configuredText ?? "")\" services configuration does not exist. Add "
        + "[services \(name.configuredText ?? "NAME")] to \(store.files.configFile)")
  }
}
