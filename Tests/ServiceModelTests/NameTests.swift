// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import Testing

@Suite struct NameTests {
  @Test(arguments: [
    ("ListObjectsV2", "list_objects_v2", "list-objects-v2"),
    ("DescribeDBInstances", "describe_db_instances", "describe-db-instances"),
    ("GatewayARNs", "gateway_arns", "gateway-arns"),
    ("ARNs", "_arns", "-arns"),
    ("IPs", "_ips", "-ips"),
    ("As", "as", "as"),
    (
      "DescribeStorediSCSIVolumes", "describe_stored_iscsi_volumes", "describe-stored-iscsi-volumes"
    ),
    ("GetOTelEnrichment", "get_otel_enrichment", "get-otel-enrichment"),
    ("already_snake", "already_snake", "already_snake"),
    ("ABCDef", "abc_def", "abc-def"),
    ("aB1C2dE", "a_b1_c2d_e", "a-b1-c2d-e"),
    ("X", "x", "x"),
    ("", "", ""),
    ("\u{c9}Ab", "\u{e9}_ab", "\u{e9}-ab"),
    ("A\nBc", "a\nbc", "a\nbc"),
  ])
  func snakeAndKebab(name: String, snake: String, kebab: String) {
    #expect(snakeCased(name) == snake)
    #expect(kebabCased(name) == kebab)
  }

  @Test func canonicalBytes() {
    #expect(CanonicalName.bytes(of: "List_Objects-V2") == Array("listobjectsv2".utf8))
  }

  @Test(arguments: [
    ("dynamdb", "dynamodb"), ("s33", "s3"), ("lamdba", "lambda"), ("Cloud-Watch", "cloudwatch"),
    ("cloudw", "cloudwatch"),
  ])
  func nearest(wanted: String, found: String) {
    let names = ["cloudwatch", "dynamodb", "ec2", "lambda", "s3"]
    #expect(NearestNames.of(wanted, in: names).first == found)
  }

  @Test func hints() {
    #expect(NearestNames.hint(for: "s4", among: ["s3", "ec2"]) == "; did you mean s3?")
    #expect(NearestNames.hint(for: "aac", among: ["aab", "aaa"]) == "; did you mean aaa or aab?")
    #expect(NearestNames.hint(for: "lambda", among: ["s3"]) == "")
  }

  @Test func noSimilarName() {
    #expect(NearestNames.of("completely-different", in: ["s3", "ec2"]).isEmpty)
    #expect(NearestNames.of(String(repeating: "x", count: 5_000), in: ["s3"]).isEmpty)
    #expect(NearestNames.of("s3", in: ["s3", "s4"], limit: 0).isEmpty)
  }
}
