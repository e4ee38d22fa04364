// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore

/// A policy with what names it in results.
package struct NamedPolicy: Sendable {
  package let id: String
  /// Where it is: `user`, `IAM Policy`, …
  package let type: String
  package let document: PolicyDocument

  package init(id: String, type: String, document: PolicyDocument) {
    (self.id, self.type, self.document) = (id, type, document)
  }
}

/// What all policies together say about a request within one account.
///
/// A denial in any of them wins. A resource's policy that allows is enough for the account's own
/// identities; otherwise one of the identity must allow, and all boundaries too.
///
/// Source: IAM's user guide, "Policy evaluation logic".
package struct PolicyEvaluation {
  /// The decision, in the words of IAM's simulator.
  package enum Decision: String, Sendable {
    case allowed
    case explicitDeny
    case implicitDeny
  }

  package let decision: Decision
  /// The statements that decide.
  package let matched: [(policy: NamedPolicy, statement: Int)]

  package init(
    _ request: PolicyDocument.Request, identity: [NamedPolicy], resource: PolicyDocument? = nil,
    boundaries: [PolicyDocument] = []
  ) {
    var allowing: [(policy: NamedPolicy, statement: Int)] = []
    var denying: [(policy: NamedPolicy, statement: Int)] = []
    func note(_ policy: NamedPolicy, ofResource: Bool) -> PolicyDocument.Verdict {
      let (verdict, statements) = policy.document.decision(on: request, ofResource: ofResource)
      switch verdict {
      case .allow: allowing += statements.map { (policy, $0) }
      case .deny: denying += statements.map { (policy, $0) }
      case .nothing: break
      }
      return verdict
    }
    let byIdentity = identity.map { note($0, ofResource: false) }.contains(.allow)
    let byResource = resource.map {
      note(
        NamedPolicy(id: "ResourcePolicy", type: "Resource Policy", document: $0),
        ofResource: true) == .allow
    }
    let limits = boundaries.enumerated().map { index, document in
      note(
        NamedPolicy(
          id: "PermissionsBoundaryPolicyInputList.\(index + 1)", type: "IAM Policy",
          document: document), ofResource: false) == .allow
    }
    if !denying.isEmpty {
      (decision, matched) = (.explicitDeny, denying)
    } else if byResource == true || byIdentity && limits.allSatisfy({ $0 }) {
      (decision, matched) = (.allowed, allowing)
    } else {
      (decision, matched) = (.implicitDeny, [])
    }
  }
}
