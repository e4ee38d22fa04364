// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel

/// Route 53 returns IDs with a path before them, and accepts them without.
enum Route53 {
  private static let shapes: Set = ["ResourceId", "DelegationSetId", "ChangeId"]

  static let hooks: [Hook] = [
    Hook(.beforeParameterBuild, services: ["route-53"], named: "fix_route53_ids") { call in
      guard let input = call.operation.input else { return }
      for member in input.members where shapes.contains(member.shapeName.string) {
        let name = member.memberName.string
        guard let id = String(call.parameters[name]) else { continue }
        let last = id.split(separator: "/", omittingEmptySubsequences: false).last
        call.parameters[name] = .string(String(last ?? ""))
      }
    }
  ]
}
