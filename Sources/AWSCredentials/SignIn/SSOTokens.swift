// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration

/// The token of the `[sso-session]` that a profile names.
package struct SSOTokens: TokenProvider {
  private let context: CredentialProviderContext

  /// The token of a session's profile.
  package init(_ context: CredentialProviderContext) { self.context = context }

  /// `sso`.
  package var method: String { SSOTokenSource.method }

  /// Takes the token of `aws sso login`, and refreshes it if possible.
  ///
  /// - Throws: `invalidConfigError` for a section that doesn't exist or is incomplete;
  ///   `ssoTokenLoadError` without a sign-in.
  package func load(signingName: String) async throws -> TokenSearch {
    let profile = context.profileName
    guard
      let session = try SSOSession(
        ofProfile: profile, context.profile, in: context.store.files)
    else {
      return .nothing(because: "profile \(profile) has no sso_session")
    }
    return .found(try await SSOTokenSource(session: session, context: context).token())
  }
}
