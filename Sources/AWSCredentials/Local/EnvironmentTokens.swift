// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSConfiguration

/// The tokens of services in the environment: `AWS_BEARER_TOKEN_<SIGNING_NAME>`.
package struct EnvironmentTokens: ImmediateTokenProvider {
  /// botocore's name.
  package static let name = "env"

  private let environment: Environment

  /// The tokens in an environment.
  package init(_ environment: Environment) { self.environment = environment }

  /// `env`.
  package var method: String { Self.name }

  /// Reads the variable of a service.
  package func loadNow(signingName: String) -> TokenSearch {
    guard signingName.contains(where: { !$0.isWhitespace }) else {
      return .nothing(because: "the service has no signing name")
    }
    let variable = Self.variable(signingName)
    guard let token = environment[variable] else {
      return .nothing(because: "\(variable) is not set")
    }
    return .found(BearerToken(token: token, method: method))
  }

  private static func variable(_ signingName: String) -> String {
    let key = signingName.map { $0 == "-" || $0 == " " ? "_" : $0 }
    return "AWS_BEARER_TOKEN_" + String(key).uppercased()
  }
}

/// The tokens from a program.
package struct ExplicitTokens: TokenProvider {
  private let give: @Sendable (_ signingName: String) async throws -> BearerToken?

  /// The tokens from a function.
  package init(give: @escaping @Sendable (_ signingName: String) async throws -> BearerToken?) {
    self.give = give
  }

  /// `explicit`.
  package var method: String { "explicit" }

  /// Asks the program.
  package func load(signingName: String) async throws -> TokenSearch {
    try await give(signingName).map { .found($0) }
      ?? .nothing(because: "the session's tokenProvider returned none")
  }
}
