// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import CommandSupport

/// The hosts that version 1 of the AWS CLI calls in place of a service's own ones. They were the
/// only names in the services' certificates once. Version 2 has none.
enum HostOverrides {
  /// The host of a service's command in a region; `nil` for its own one.
  static func host(of command: String, in region: String) -> String? {
    switch command {
    case "sqs":
      switch region {
      case "us-east-1": "queue.amazonaws.com"
      case "us-isob-east-1": "us-isob-east-1.queue.sc2s.sgov.gov"
      case _ where chinese.contains(region): "\(region).queue.amazonaws.com.cn"
      case "eu-central-1", "us-gov-west-1": "\(region).queue.amazonaws.com"
      default: regions.contains(region) ? "\(region).queue.amazonaws.com" : nil
      }
    case "emr":
      regions.contains(region) ? "\(region).elasticmapreduce.amazonaws.com" : nil
    case "rds", "docdb", "neptune": region == "us-east-1" ? "rds.amazonaws.com" : nil
    case "health":
      switch healthRegion(in: region) {
      case "cn-northwest-1": "health.cn-northwest-1.amazonaws.com.cn"
      case "us-east-1": "health.us-east-1.amazonaws.com"
      default: nil
      }
    default: nil
    }
  }

  /// The region for which calls of `health` are signed; `nil` for that of the command.
  static func healthRegion(in region: String) -> String? {
    if chinese.contains(region) || region == "aws-cn-global" { return "cn-northwest-1" }
    let others = ["aws-global", "us-east-1", "eu-central-1"]
    return regions.contains(region) || others.contains(region) ? "us-east-1" : nil
  }

  private static let chinese: Set = ["cn-north-1", "cn-northwest-1"]
  private static let regions: Set = [
    "af-south-1", "ap-east-1", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1",
    "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ca-central-1", "eu-north-1",
    "eu-south-1", "eu-west-1", "eu-west-2", "eu-west-3", "me-south-1", "sa-east-1", "us-east-2",
    "us-west-1", "us-west-2",
  ]
}

extension Invocation {
  /// The run with the host that version 1 puts in place of a service's own one, unless the command
  /// line names an endpoint.
  func withHost(of command: String) throws -> Invocation {
    guard flavour == .v1, globals.endpointURL == nil,
      let region = String(try store.value("region")),
      let host = HostOverrides.host(of: command, in: region)
    else { return self }
    var globals = globals
    globals.endpointURL = "https://\(host)"
    if command == "health" { globals.region = HostOverrides.healthRegion(in: region) }
    return Invocation(context, globals)
  }
}
