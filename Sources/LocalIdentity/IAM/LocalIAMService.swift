// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
import WireFormats

/// The local AWS's IAM: users, groups, roles, policies, and what belongs to them.
///
/// Source: the API reference and user guide of IAM.
package enum LocalIAMService: CredentialIssuer {
  /// What an account has.
  package struct State: Sendable {
    /// By kind and name.
    var users = OrderedMap<String, Entity>()
    var roles = OrderedMap<String, Entity>()
    var groups = OrderedMap<String, Entity>()
    /// Managed policies of the account, by ARN.
    var policies = OrderedMap<String, ManagedPolicy>()
    var profiles = OrderedMap<String, InstanceProfile>()
    /// Virtual devices, by serial number.
    var devices = OrderedMap<String, VirtualDevice>()
    /// Providers of identities, by ARN.
    var openIDProviders = OrderedMap<String, OpenIDProvider>()
    var samlProviders = OrderedMap<String, SAMLProvider>()
    var certificates = OrderedMap<String, ServerCertificate>()
    var alias: String?
    var passwordPolicy: Structure?
    var hasCredentialReport = false
    /// Tasks that delete service-linked roles.
    var deletions: Set<String> = []

    /// The entities of a kind.
    subscript(kind: Entity.Kind) -> OrderedMap<String, Entity> {
      get {
        switch kind {
        case .user: users
        case .role: roles
        case .group: groups
        }
      }
      set {
        switch kind {
        case .user: users = newValue
        case .role: roles = newValue
        case .group: groups = newValue
        }
      }
    }
  }

  package static let name = "iam"
  package static let scope = StateScope.account
  package static func initialState(_ place: Place) -> State { State() }

  package static let operations: [LocalOperation<State>] =
    EntityOperations.all + EntityPolicyOperations.all + UserOperations.all + RoleOperations.all
    + GroupOperations.all + ManagedPolicyOperations.all + InstanceProfileOperations.all
    + CredentialOperations.all + DeviceOperations.all + ProviderOperations.all
    + CertificateOperations.all + AccountOperations.all + SimulationOperations.all + IAMTags.all

  package static func credentials(_ accessKeyID: String, _ state: State) -> LocalCredentials? {
    for user in state.users.values {
      guard let key = user.keys.first(where: { $0.id == accessKeyID && $0.status == "Active" })
      else { continue }
      return LocalCredentials(
        secretAccessKey: key.secret,
        principal: .identity(
          arn: user.arn(Place(account: key.account, region: key.region)), id: user.id,
          account: key.account), account: key.account)
    }
    return nil
  }
}
