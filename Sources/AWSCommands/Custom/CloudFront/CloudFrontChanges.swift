// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandSupport
import WireFormats

/// What commands of `cloudfront` do differently from their models.
enum CloudFrontChanges {
  static func of(_ command: String) -> [OperationChange] {
    switch command {
    case "create-invalidation": [invalidation]
    case "create-distribution": [newDistribution]
    case "update-distribution": [distribution]
    default: []
    }
  }

  /// Paths in place of a batch.
  private static let invalidation = OperationChange(
    options: { table, _ in
      table.release("invalidation-batch")
      table.add(
        CommandOption("paths", .custom, .atLeastOne, summary: "The paths that become invalid."))
    },
    parameters: { input, run in
      try ExclusiveOptions(whole: "invalidation-batch", parts: ["paths"]).check(run)
      guard let paths = run.words("paths") else { return }
      input["InvalidationBatch"] = [
        "CallerReference": .string(uniqueName("cli")),
        "Paths": [
          "Quantity": .integer(Int64(paths.count)), "Items": .list(paths.map { .string($0) }),
        ],
      ]
    })

  /// A distribution for one origin.
  private static let newDistribution = OperationChange(
    options: { table, _ in
      table.release("distribution-config")
      table.add(
        CommandOption("origin-domain-name", summary: "The host of the origin."),
        CommandOption("default-root-object", summary: "What a request for the root gets."))
    },
    parameters: { input, run in
      try ExclusiveOptions(
        whole: "distribution-config", parts: ["origin-domain-name", "default-root-object"]
      ).check(run)
      let domain = run.text("origin-domain-name")
      let root = run.text("default-root-object")
      guard domain != nil || root != nil else { return }
      var config = emptyConfig
      if let domain {
        let (id, origin) = origin(domain)
        config["Origins"] = ["Quantity": 1, "Items": [origin]]
        config[inside: "DefaultCacheBehavior"]["TargetOriginId"] = .string(id)
      }
      if let root { config["DefaultRootObject"] = .string(root) }
      input["DistributionConfig"] = .structure(config)
    })

  /// The root object of a distribution that keeps its other settings.
  private static let distribution = OperationChange(
    options: { table, _ in
      table.release("distribution-config")
      table.add(
        CommandOption("default-root-object", summary: "What a request for the root gets."))
    },
    parameters: { input, run in
      try ExclusiveOptions(whole: "distribution-config", parts: ["default-root-object"]).check(run)
      guard let root = run.text("default-root-object") else { return }
      let service = ServiceCaller(client: try run.invocation.client("cloudfront"))
      let current = try await service("GetDistributionConfig", ["Id": input["Id"] ?? .null])
      var config = current["DistributionConfig"]
      config["DefaultRootObject"] = .string(root)
      if current["ETag"] != nil { input["IfMatch"] = current["ETag"] }
      input["DistributionConfig"] = config
    })

  private static func uniqueName(_ prefix: String) -> String {
    "\(prefix)-\(Timestamp.now.seconds)-\(Int.random(in: 1...1_000_000))"
  }

  private static func origin(_ domain: String) -> (id: String, Value) {
    let id = uniqueName(domain)
    var origin: Structure = [
      "Id": .string(id), "DomainName": .string(domain), "OriginPath": "",
    ]
    if domain.hasSuffix(".s3.amazonaws.com") {
      origin["S3OriginConfig"] = ["OriginAccessIdentity": ""]
    } else {
      origin["CustomOriginConfig"] = [
        "HTTPPort": 80, "HTTPSPort": 443, "OriginProtocolPolicy": "http-only",
      ]
    }
    return (id, .structure(origin))
  }

  private static var emptyConfig: Structure {
    [
      "CallerReference": .string(uniqueName("cli")),
      "Origins": ["Quantity": 0, "Items": []],
      "DefaultCacheBehavior": [
        "TargetOriginId": "placeholder",
        "ForwardedValues": ["QueryString": false, "Cookies": ["Forward": "none"]],
        "TrustedSigners": ["Enabled": false, "Quantity": 0],
        "ViewerProtocolPolicy": "allow-all",
        "MinTTL": 0,
      ],
      "Enabled": true,
      "Comment": "",
    ]
  }
}
