// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// The program with few descriptors.
@Suite(.serialized, .enabled(if: TestProcess.isBuilt), .timeLimit(.minutes(4)))
struct DescriptorTests {
  @Test(arguments: [64, 32, 16]) func transfersWithFewDescriptors(limit: Int) async throws {
    let store = try await StoreServer(keys: (0..<40).map { "p/\($0)" })
    let folder = try TestFolder()
    let result = try await TestProcess.run(
      """
      cd \(folder.path) && mkdir up && for i in $(seq 40); do echo $i >up/$i; done
      ulimit -n \(limit)
      timeout 60 $boto3 s3 cp up s3://b/u --recursive --only-show-errors; a=$?
      timeout 60 $boto3 s3 cp s3://b/p down --recursive --only-show-errors; b=$?
      ls down | wc -l; rm -rf up down
      exit $((a + b))
      """, endpoint: store.endpoint)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(store.putCount == 40)
    #expect(result.text.contains("40"))
  }

  @Test(arguments: [64, 32, 16]) func eachCallGetsOneResponse(limit: Int) async throws {
    let store = try await StoreServer(keys: ["k"])
    let result = try await TestProcess.run(
      #"""
      for i in $(seq 200); do
        echo '{"id":'$i',"service":"s3","operation":"list_objects_v2","parameters":{"Bucket":"b"}}'
      done >calls.$$ && exec 3<calls.$$ && rm calls.$$
      ulimit -n \#(limit)
      timeout 60 $boto3 batch <&3
      """#, endpoint: store.endpoint, environment: ["AWS_MAX_ATTEMPTS": "3"])
    #expect(result.status == 0, "\(result.errorText)")
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == 200)
    #expect(Set(lines.map { $0.prefix { $0 != "," } }).count == 200)
    #expect(lines.allSatisfy { $0.contains(#""response":"#) }, "\(lines.first ?? "")")
  }

  @Test func descriptorShortageIsReported() async throws {
    let result = try await TestProcess.run("ulimit -n 7; timeout 20 $boto3 s3 ls")
    #expect(result.status == 255)
    #expect(result.errorText.contains("The limit of open files is 7"), "\(result.errorText)")
  }

  /// The program raises the soft limit up to the hard one.
  @Test func softLimitIsRaised() async throws {
    let result = try await TestProcess.run("ulimit -Sn 7; timeout 20 $boto3 s3 --help")
    #expect(result.status == 0, "\(result.errorText)")
  }
}
