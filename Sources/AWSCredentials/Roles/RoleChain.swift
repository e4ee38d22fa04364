// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols

/// The roles between a profile and credentials: each is assumed with the credentials of the next,
/// the last with those of its source.
struct RoleChain: Sendable {
  /// The providers that a profile can name as its `credential_source`.
  static let sources = ["Environment", "EcsContainer", "Ec2InstanceMetadata"]

  /// The roles; the first is the wanted one.
  let roles: [RoleProfile]

  /// Follows the profiles' sources.
  ///
  /// - Throws: `infiniteLoopConfigError`; `invalidConfigError` for a source that doesn't exist, or
  ///   two at once; `partialCredentialsError` for none.
  init(_ name: String, profiles: Structure) throws(BotoCoreError) {
    var roles: [RoleProfile] = []
    var visited = [name]
    var next: String? = name
    while let name = next {
      guard let profile = Structure(profiles[name]) else { break }
      let role = try RoleProfile(profile, named: name)
      roles.append(role)
      next = try Self.nextRole(after: role, profiles, &visited)
    }
    self.roles = roles
  }

  /// The profile of the role with which another is assumed; `nil` at the base.
  private static func nextRole(
    after role: RoleProfile, _ profiles: Structure, _ visited: inout [String]
  ) throws(BotoCoreError) -> String? {
    switch role.source {
    case .provider(let provider):
      guard sources.contains(provider) else {
        throw BotoCoreError(
          .invalidConfigError,
          "The credential source \"\(provider)\" referenced in profile \"\(role.name)\" is not "
            + "valid. There are: \(sources.joined(separator: ", "))")
      }
      return nil
    case .profile(let name):
      guard let profile = Structure(profiles[name]) else {
        throw BotoCoreError(
          .invalidConfigError,
          "The source_profile \"\(name)\" referenced in the profile \"\(role.name)\" does not exist."
        )
      }
      let hasKeys = RoleProfile.hasKeys(profile)
      // A profile may be its own source, with keys beside the role.
      if visited.contains(name), !(name == role.name && hasKeys) {
        throw BotoCoreError(
          .infiniteLoopConfigError,
          "Infinite loop in credential configuration detected. Attempting to load from profile "
            + "\(name) which has already been visited. Visited profiles: "
            + visited.joined(separator: ", "))
      }
      visited.append(name)
      return hasKeys || !RoleProfile.isRole(profile) ? nil : name
    }
  }
}
