// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Sessions of roles.
enum RoleSessionOperations {
  typealias State = LocalSTSService.State

  static let all: [LocalOperation<State>] = [
    LocalOperation("AssumeRole") { state, call in
      let role = try AssumedRole(call)
      var output = try role.session(call.string("RoleSessionName") ?? "", &state, call)
      output["SourceIdentity"] = call["SourceIdentity"]
      return output
    },
    LocalOperation("AssumeRoleWithWebIdentity") { state, call in
      let role = try AssumedRole(call)
      let token = try WebIdentityToken(call, for: role)
      var output = try role.session(call.string("RoleSessionName") ?? "", &state, call)
      output["SubjectFromWebIdentityToken"] = token?.subject.map { .string($0) }
      output["Audience"] = token?.audiences.first.map { .string($0) }
      output["Provider"] = call["ProviderId"] ?? token?.issuer.map { .string($0) }
      return output
    },
    LocalOperation("AssumeRoleWithSAML") { state, call in
      let role = try AssumedRole(call)
      let assertion = try SAMLAssertion(call.string("SAMLAssertion") ?? "")
      if role.entity != nil, !role.knows(samlProvider: call.string("PrincipalArn") ?? "", call) {
        throw STSFault.token("No SAML provider found in your account for \(assertion.issuer)")
      }
      guard let name = assertion.attribute("RoleSessionName") else {
        throw STSFault.token("RoleSessionName is required in AuthnResponse")
      }
      var output = try role.session(
        name, &state, call, most: assertion.attribute("SessionDuration").flatMap { Int64($0) })
      output["Subject"] = .string(assertion.subject)
      output["SubjectType"] = .string(assertion.subjectType)
      output["Issuer"] = .string(assertion.issuer)
      output["Audience"] = .string(assertion.recipient)
      output["NameQualifier"] = .string(
        assertion.qualifier(account: role.arn.account, provider: call.string("PrincipalArn") ?? ""))
      return output
    },
  ]
}

/// The errors of STS.
enum STSFault {
  static let invalid = FaultKind("ValidationError", status: 400)
  static let token = FaultKind("InvalidIdentityToken", status: 400)
}

/// A role that a request assumes.
struct AssumedRole {
  let arn: ARN
  let name: String
  /// What IAM has of it.
  let entity: Entity?
  private let iam: LocalIAMService.State?

  /// The role of a request.
  ///
  /// - Throws: `ValidationError`.
  init(_ call: LocalCall) throws {
    let text = call.string("RoleArn") ?? ""
    guard let arn = ARN(text), arn.service == "iam", arn.resource.hasPrefix("role/"),
      let name = arn.resource.split(separator: "/").last
    else { throw STSFault.invalid("\(text) is invalid") }
    self.arn = arn
    self.name = String(name)
    iam = call.turn.state(
      of: LocalIAMService.self, in: Place(account: arn.account, region: call.place.region))
    entity = iam?.roles[self.name]
  }

  /// Whether the role's account has a provider of SAML.
  func knows(samlProvider arn: String, _ call: LocalCall) -> Bool {
    iam?.samlProviders[arn] != nil
  }

  /// The provider of an issuer's tokens in the role's account.
  func provider(of issuer: String) -> OpenIDProvider? {
    let bare = issuer.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    let url = bare.count == 3 ? String(bare[2]) : issuer
    return iam?.openIDProviders.values.first { $0.url.hasSameBytes(as: url) }
  }

  /// A new session.
  ///
  /// - Parameter most: The longest session that an assertion allows, in seconds.
  func session(
    _ session: String, _ state: inout State, _ call: LocalCall, most: Int64? = nil
  ) throws -> Structure {
    let isChained =
      if case .identity(let arn, _, _) = call.principal {
        ARN(arn)?.resource.hasPrefix("assumed-role/") ?? false
      } else {
        false
      }
    let asked = call.integer("DurationSeconds")
    if let asked, let longest = entity?.longestSession, asked > longest {
      throw STSFault.invalid(
        "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.")
    }
    if let asked, isChained, asked > 3_600 {
      throw STSFault.invalid(
        "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining"
      )
    }
    let seconds = min(asked ?? most ?? 3_600, most ?? .max)
    let arn = "arn:\(arn.partition):sts::\(arn.account):assumed-role/\(name)/\(session)"
    let id = "\(entity?.id ?? call.turn.iamID("AROA")):\(session)"
    let principal = Principal.identity(arn: arn, id: id, account: self.arn.account)
    var output: Structure = [
      "Credentials": .structure(try state.give(principal, self.arn.account, seconds, call)),
      "AssumedRoleUser": ["AssumedRoleId": .string(id), "Arn": .string(arn)],
    ]
    output["PackedPolicySize"] = call.packedPolicySize
    return output
  }

  typealias State = LocalSTSService.State
}
