// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSConfiguration
import AWSErrors
import AWSProtocols
import WireFormats

/// Credentials of a role that a profile names with `role_arn`, assumed with the credentials of its
/// `source_profile` or `credential_source`, through any number of roles.
public struct AssumeRoleCredentials: CredentialProvider {
  static let name = "assume-role"

  private let context: CredentialProviderContext

  /// Credentials of the context's profile.
  public init(_ context: CredentialProviderContext) { self.context = context }

  /// `assume-role`.
  public var method: String { Self.name }

  /// Why the profile assumes no role, if it doesn't.
  public var absence: String? {
    RoleProfile.absence(context.profile, named: context.profileName)
  }

  /// Assumes the role, and first those that lead to it, unless the cache has them.
  ///
  /// - Throws: `infiniteLoopConfigError`, `invalidConfigError`, `partialCredentialsError` for
  ///   errors in the profiles; `credentialRetrievalError` if a source has nothing; STS's errors.
  public func load() async throws -> CredentialSearch {
    try await search(isRefresh: false)
  }

  /// Assumes the role again.
  ///
  /// - Throws: `refreshWithMFAUnsupportedError` for a role that needs a code each time.
  public func refresh(_ expiring: Credentials) async throws -> CredentialSearch {
    try await search(isRefresh: true)
  }

  private func search(isRefresh: Bool) async throws -> CredentialSearch {
    if let absence { return .nothing(because: absence) }
    let chain = try RoleChain(context.profileName, profiles: context.store.files.profiles)
    return .found(try await assume(chain.roles[...], isRefresh: isRefresh))
  }

  /// The credentials of the first of some roles, or of the base if none is left.
  private func assume(_ roles: ArraySlice<RoleProfile>, isRefresh: Bool) async throws -> Credentials
  {
    guard let role = roles.first else {
      throw BotoCoreError(
        .profileNotFound, "The config profile (\(context.profileName)) could not be found")
    }
    let assumed = AssumedRole(role)
    let now = context.clock.now()
    if let cached = try await context.cache.credentials(for: assumed.cacheKey),
      AssumedRole.isUsable(cached, at: now)
    {
      return cached
    }
    let rest = roles.dropFirst()
    let source =
      rest.isEmpty
      ? try await baseCredentials(of: role) : try await assume(rest, isRefresh: isRefresh)
    var parameters = assumed.parameters(at: now)
    parameters["ExternalId"] = role.externalID.map { .string($0) }
    parameters["DurationSeconds"] = role.durationSeconds.map { .integer($0) }
    if let serial = role.mfaSerial {
      guard !isRefresh else {
        throw BotoCoreError(
          .refreshWithMFAUnsupportedError, "Cannot refresh credentials: MFA token required.")
      }
      parameters["SerialNumber"] = .string(serial)
      parameters["TokenCode"] = .string(
        try await context.mfaPrompter("Enter MFA code for \(serial): "))
    }
    let response = try await context.call(
      "AssumeRole", of: "sts", parameters, credentials: source)
    let credentials = try AssumedRole.credentials(response, method: method)
    try await context.cache.store(credentials, for: assumed.cacheKey)
    return credentials
  }

  /// The credentials with which the last role is assumed.
  private func baseCredentials(of role: RoleProfile) async throws -> Credentials {
    switch role.source {
    case .profile(let name):
      let chain = CredentialChain(
        CredentialChain.ofProfile(context.forSourceProfile(name)))
      do {
        return try await chain.load().credentials
      } catch BotoCoreError.Kind.noCredentialsError {
        throw BotoCoreError(
          .invalidConfigError, "The source profile \"\(name)\" must have credentials.")
      }
    case .provider(let name):
      let reason: String
      switch try await CredentialChain.source(name, context)?.load() {
      case .found(let credentials)?: return credentials
      case .nothing(let because)?: reason = because
      case nil: reason = "there is no such source"
      }
      throw BotoCoreError(
        .credentialRetrievalError,
        "Error when retrieving credentials from \(name): No credentials found in "
          + "credential_source referenced in profile \(role.name): \(reason)")
    }
  }
}

extension AssumedRole {
  /// The role that a profile names.
  fileprivate init(_ profile: RoleProfile) {
    var others: [(String, JSONNode)] = []
    if let id = profile.externalID { others.append(("ExternalId", .string(id))) }
    if let serial = profile.mfaSerial { others.append(("SerialNumber", .string(serial))) }
    if let seconds = profile.durationSeconds {
      others.append(("DurationSeconds", .integer(seconds)))
    }
    self.init(profile.roleARN, sessionName: profile.sessionName, others)
  }
}
