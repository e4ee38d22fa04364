// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
import WireFormats

/// The local AWS's STS: who calls, and temporary credentials. A role needn't be there; one that IAM has is
/// checked.
///
/// Source: the API reference of STS.
package enum LocalSTSService: CredentialIssuer {
  /// What the service keeps.
  package struct State: Sendable {
    /// What was given out, by access key.
    var credentials = OrderedMap<String, LocalCredentials>()
    /// The policies that limit what was given out, by access key.
    var policies = OrderedMap<String, SessionPolicies>()
  }

  package static let name = "sts"
  package static let scope = StateScope.everywhere
  package static func initialState(_ place: Place) -> State { State() }

  package static func credentials(_ accessKeyID: String, _ state: State) -> LocalCredentials? {
    state.credentials[accessKeyID]
  }

  package static let operations: [LocalOperation<State>] =
    CallerOperations.all + RoleSessionOperations.all
}

/// The policies of a session.
struct SessionPolicies: Sendable {
  /// Texts that the caller gave.
  var documents: [String] = []
  /// Managed policies.
  var arns: [String] = []

  /// The policies of a request; `nil` if it has none.
  ///
  /// - Throws: `MalformedPolicyDocument`.
  init?(_ call: LocalCall) throws {
    if let text = call.string("Policy") {
      guard let node = try? JSONNode(parsing: text) else {
        throw Self.malformed("This policy contains invalid Json")
      }
      guard node["Statement"] != nil else { throw Self.malformed("Syntax errors in policy.") }
      documents = [text]
    }
    arns = (call.list("PolicyArns") ?? []).compactMap { String($0.arn) }
    if documents.isEmpty, arns.isEmpty { return nil }
  }

  private static func malformed(_ message: String) -> ServiceFault {
    ServiceFault("MalformedPolicyDocument", message, status: 400)
  }
}

extension LocalSTSService.State {
  /// Gives out new credentials.
  mutating func give(_ principal: Principal, _ account: String, _ seconds: Int64, _ call: LocalCall)
    throws -> Structure
  {
    let policies = try SessionPolicies(call)
    let letters: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    let key = "ASIA" + call.turn.characters(16, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let secret = call.turn.characters(40, of: letters)
    // What tokens of AWS's begin with.
    let token = "FQoGZXIvYXdzE" + call.turn.characters(343, of: letters)
    let expiration = call.now + .seconds(seconds)
    credentials[key] = LocalCredentials(
      secretAccessKey: secret, sessionToken: token, principal: principal, account: account,
      expiration: expiration)
    self.policies[key] = policies
    return [
      "AccessKeyId": .string(key), "SecretAccessKey": .string(secret),
      "SessionToken": .string(token),
      "Expiration": .timestamp(Timestamp(seconds: expiration.seconds)),
    ]
  }
}
