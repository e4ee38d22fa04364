// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@_spi(Generated) import Boto3
import BotoCore
import ModelCompiler
import ServiceModel
import Testing

/// A part of S3 by hand: lists, whose keys a customization decodes.
private struct Lists: AWSServiceClient {
  static let service = TypedService(name: "s3", operations: ["ListObjectsV2"], errors: [:]) {
    let loader = ModelLoader(bundle: try ModelBundle.embedded)
    return try #require(try loader.service("s3"))
  }

  let runtime: TypedClient

  struct Input: WritableStructure {
    var bucket: String

    func write(to writer: inout ShapeWriter) throws {
      try writer.string(Lists.index("Bucket", of: "ListObjectsV2Request"), bucket)
    }
  }

  struct Object: ReadableStructure, Equatable {
    var key: String?
    var size: Int?

    mutating func read(_ member: Int, from reader: inout ShapeReader) throws {
      switch member {
      case Lists.index("Key", of: "Object"): key = try reader.string()
      case Lists.index("Size", of: "Object"): size = try reader.integer()
      default: try reader.skip()
      }
    }
  }

  struct Output: ReadableStructure {
    var prefix: String?
    var contents: [Object] = []

    mutating func read(_ member: Int, from reader: inout ShapeReader) throws {
      switch member {
      case Lists.index("Prefix", of: "ListObjectsV2Output"): prefix = try reader.string()
      case Lists.index("Contents", of: "ListObjectsV2Output"): contents = try reader.list()
      default: try reader.skip()
      }
    }
  }

  static func index(_ member: String, of shape: String) -> Int {
    let shape = try? ModelBundle.embedded.service("s3")?.shape(shape)
    return shape?.members.firstIndex { $0.memberName == member } ?? -1
  }
}

@Suite struct S3ListTests {
  private func client(_ encoding: String) throws -> (Lists, InMemoryTransport) {
    let transport = InMemoryTransport { _, _ in
      ServerResponse(
        text: """
          <ListBucketResult><Prefix>a%2F</Prefix>\
          <Contents><Key>a%2Fb+%01</Key><Size>3</Size><ETag>%41</ETag></Contents>\
          <Contents><Key>plain</Key><Size>4</Size></Contents>\(encoding)</ListBucketResult>
          """)
    }
    let session = try Session {
      $0.environment = Environment(["AWS_EC2_METADATA_DISABLED": "true"], homeDirectory: nil)
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")
    }
    return (try Lists(session) { $0.transport = transport }, transport)
  }

  @Test func keysAreDecodedAsTheyAreRead() async throws {
    let (lists, transport) = try client("<EncodingType>url</EncodingType>")
    let output: Lists.Output = try await lists.runtime.call(0, Lists.Input(bucket: "b"))
    #expect(output.prefix == "a/")
    #expect(output.contents == [.init(key: "a/b \u{1}", size: 3), .init(key: "plain", size: 4)])
    #expect(transport.requests[0].head.path?.contains("encoding-type=url") == true)
  }

  /// The mark is found by its element, however a store writes it.
  @Test func encodingIsRecognizedInAnyForm() async throws {
    let (lists, _) = try client("<EncodingType xml:lang=\"en\">url</EncodingType >")
    let output: Lists.Output = try await lists.runtime.call(0, Lists.Input(bucket: "b"))
    #expect(output.contents.first?.key == "a/b \u{1}")
  }

  @Test func keysThatAreNotEncodedStay() async throws {
    let (lists, _) = try client("")
    let output: Lists.Output = try await lists.runtime.call(0, Lists.Input(bucket: "b"))
    #expect(output.contents.first?.key == "a%2Fb+%01")
  }

  @Test func handlersSeeDecodedKeys() async throws {
    let (lists, _) = try client("<EncodingType>url</EncodingType>")
    try lists.dynamic.events.register("after-call") { call in
      #expect(call.output.Contents[0].Key == "a/b \u{1}")
    }
    let output: Lists.Output = try await lists.runtime.call(0, Lists.Input(bucket: "b"))
    #expect(output.contents.first?.key == "a/b \u{1}")
  }
}
