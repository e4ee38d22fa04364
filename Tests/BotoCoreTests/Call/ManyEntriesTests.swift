// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSHTTP
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Messages with very many entries: in quadratic time each of these would take minutes.
@Suite struct ManyEntriesTests {
  private static let count = 20_000

  @Test func headersOfAResponse() async throws {
    var fields = (0..<Self.count).map { ("x-amz-meta-n\($0)", "v\($0)") }
    fields += (0..<Self.count).map { _ in ("X-Repeated", "again and again and again and again") }
    fields += (0..<Self.count).map { _ in ("x-amz-meta-N7", "more") }
    let client = try TestClient("s3", responses: [WireResponse(200, headers: WireHeaders(fields))])
    let output = try await client.call("HeadObject", ["Bucket": "b", "Key": "k"])
    guard case .structure(let metadata) = output.Metadata else {
      Issue.record("no metadata")
      return
    }
    #expect(metadata.count == Self.count)
    #expect(metadata["n19999"] == "v19999")
    guard case .string(let seven)? = metadata["n7"] else {
      Issue.record("no text")
      return
    }
    #expect(seven.hasPrefix("v7, more, more"))
    #expect(seven.utf8.count == 2 + Self.count * 6)
    guard case .structure(let headers) = output.ResponseMetadata.HTTPHeaders else {
      Issue.record("no headers")
      return
    }
    #expect(headers.count == Self.count + 1)
  }

  @Test func headersOfARequest() async throws {
    let metadata = Structure((0..<Self.count).map { ("n\($0)", .string("v\($0)")) })
    let client = try TestClient("s3")
    let request = try await client.request(
      "PutObject", ["Bucket": "b", "Key": "k", "Metadata": .structure(metadata)])
    #expect(request.headers["x-amz-meta-n19999"] == "v19999")
    #expect(request.headers.fields.count > Self.count)
    #expect(request.headers["Authorization"]?.contains("x-amz-meta-n0;x-amz-meta-n1;") == true)
  }

  @Test(
    arguments: [
      ("lambda", "GetFunctionConfiguration", ["FunctionName": "f"]),
      ("dynamodb", "GetItem", ["TableName": "t", "Key": ["k": ["S": "x"]]]),
    ] as [(String, String, Structure)])
  func entriesOfMaps(service: String, operation: String, parameters: Structure) async throws {
    let isTable = service == "dynamodb"
    let entries = (0..<Self.count).map {
      isTable ? #""n\#($0)":{"S":"v"}"# : #""n\#($0)":"v""#
    }.joined(separator: ",")
    let repeated = String(
      repeating: isTable ? #","n1":{"S":"w"}"# : #","n1":"w""#, count: Self.count)
    let text =
      isTable
      ? #"{"Item":{\#(entries)\#(repeated)}}"#
      : #"{"Environment":{"Variables":{\#(entries)\#(repeated)}}}"#
    let client = try TestClient(service, responses: [WireResponse(200, text)])
    let output = try await client.call(operation, parameters)
    let map = isTable ? output["Item"] : output.Environment.Variables
    guard case .structure(let members) = map else {
      Issue.record("no map")
      return
    }
    #expect(members.count == Self.count)
    #expect(members["n1"] == (isTable ? ["S": "w"] : "w"))
  }

  @Test func membersOfAnError() async throws {
    let members = (0..<Self.count).map { "<N\($0)>v</N\($0)>" }.joined()
    let client = try TestClient(
      "sns", options: { $0.retries = ClientOptions.Retries(maxAttempts: 1) },
      responses: [
        WireResponse(
          400, "<ErrorResponse><Error><Code>C</Code>\(members)</Error></ErrorResponse>")
      ])
    do { _ = try await client.call("ListTopics") } catch let error as ClientError {
      #expect(error.code == "C")
      #expect(error.response.Error.N19999 == "v")
    }
  }
}
