// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import ServiceModel

/// What commands of `ec2` do differently from their models.
enum EC2Changes {
  static func of(_ command: String) -> [OperationChange] {
    let booleans = BooleanValues.change
    return switch command {
    case "run-instances": [InstanceCount.change, PrimaryInterface.change, booleans]
    case "authorize-security-group-ingress", "authorize-security-group-egress",
      "revoke-security-group-ingress", "revoke-security-group-egress":
      [SecurityGroupRule.change]
    case "create-network-acl-entry", "replace-network-acl-entry": [NetworkACLProtocol.change]
    case "get-password-data": [PasswordData.change]
    case "bundle-instance": [BundleStorage.change]
    case "describe-volumes": [DefaultPageSize.change(beside: [])]
    case "describe-snapshots":
      [DefaultPageSize.change(beside: ["OwnerIds", "RestorableByUserIds"])]
    default: [booleans]
    }
  }
}

/// Names of protocols in place of the numbers that network ACLs have.
enum NetworkACLProtocol {
  static let change = OperationChange(request: { input, _ in
    if let name = String(input["Protocol"]), let number = numbers[name] {
      input["Protocol"] = .string(number)
    }
  })

  private static let numbers = ["tcp": "6", "udp": "17", "icmp": "1", "all": "-1"]
}

/// Pages of 1,000 where the service's own default is to send everything at once.
enum DefaultPageSize {
  /// - Parameter members: Parameters beside which the service has pages.
  static func change(beside members: Set<String>) -> OperationChange {
    let allowed = members.union(["NextToken", "DryRun"])
    return OperationChange(paging: { config, input, _ in
      guard config.pageSize == nil, input.names.allSatisfy(allowed.contains) else { return }
      config.pageSize = 1000
    })
  }
}
