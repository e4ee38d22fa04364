// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel
import WireFormats

/// Whole messages in each protocol: outputs, errors, and inputs, which the server-side deserialiser
/// reads.
func protocolTargets() throws -> [FuzzTarget] {
  let http = [
    "200 Echo\n", "400 Echo\n", "503 Download\n", "200 Listen\n", "200 Text\n", "200 Nested\n",
    "PUT /echo/a%2Fb?q=1 Echo\n", "x-whole: 5\n", "x-when: Mon, 01 Jan 2024 00:00:00 GMT\n",
    "x-json: bnVsbA==\n", "x-list: a, \"b,\\\"c\", d\n", "x-meta-a: b\n", "\n\n", "Fault", "Coded",
    "x-amzn-errortype: aws#Fault:\n", "x-amzn-query-error: Other.Code;Sender\n",
  ]
  let json = jsonTokens + ["\"Tree\":{", "\"Either\":", "\"At\":", "\"Bytes\":\"AA==\""]
  let xml = xmlTokens + ["<Tree>", "<Children>", "<member>", "<item>", "<flat>", "<k>", "<Errors>"]
  let cborNames = ["Tree", "Either", "At", "Bytes", "Maps"].map {
    [0x60 + UInt8($0.utf8.count)] + Array($0.utf8)
  }
  return [
    try target("json-rpc", "json", http + json),
    try target("rest-json", "rest-json", http + json),
    try target("rest-xml", "rest-xml", http + xml),
    try target("query", "query", http + xml + ["Action=Echo&", "Flat.1=", "Maps.entry.1.key="]),
    try target("ec2", "ec2", http + xml + ["Action=Echo&", "Flat.1="]),
    try target(
      "rpc-v2-cbor", "smithy-rpc-v2-cbor",
      tokens: http.map { Array($0.utf8) } + cborTokens + cborNames),
    try events("events-json", "rest-json"), try events("events-xml", "rest-xml"),
    try events("events-cbor", "smithy-rpc-v2-cbor"), try events("events-rpc", "json"),
  ]
}

private func target(
  _ name: String, _ protocolName: String, _ tokens: [String]
) throws -> FuzzTarget {
  try target(name, protocolName, tokens: tokens.map { Array($0.utf8) })
}

private func target(
  _ name: String, _ protocolName: String, tokens: [[UInt8]]
) throws -> FuzzTarget {
  let service = try FuzzModels.service(protocolName)
  let wire = try makeProtocol(for: service)
  return FuzzTarget(name, tokens: tokens) { input in
    let text = HTTPText(input)
    guard let operation = service.operation(text.operation) ?? service.operation("Echo") else {
      throw FuzzFinding("the model has no operation")
    }
    switch text.message {
    case .response(let response): try await receive(response, wire, operation)
    case .request(let request):
      let value = try wire.parseInput(request, operation: operation, as: Value.self)
      use(value)
      if case .structure(let input) = value { send(input, wire, operation) }
    }
  }
}

private func receive(
  _ response: WireResponse, _ wire: any AWSProtocol, _ operation: OperationModel
) async throws {
  _ = wire.responseMetadata(response)
  guard response.status < 300 else {
    return use(wire.parseError(response, operation: operation))
  }
  let output = try await wire.parseOutput(response, operation: operation, as: Value.self)
  use(output)
  try await drain(output)
  guard case .structure(let members) = output else { return }
  send(members, wire, operation)
  let again = try wire.makeResponse(members, operation: operation)
  use(try await wire.parseOutput(again, operation: operation, as: Value.self))
}

/// Events in valid messages, after an initial response if the protocol requires one.
private func events(_ name: String, _ protocolName: String) throws -> FuzzTarget {
  let service = try FuzzModels.service(protocolName)
  let wire = try makeProtocol(for: service)
  let kind = EventFrames.header(":message-type", "event")
  let initial = kind + EventFrames.header(":event-type", "initial-response")
  let seed = kind + EventFrames.header(":event-type", "Tick")
  let words = ["{", "}", "\"Name\":", "<Tick>"].map { Array($0.utf8) }
  let tokens = eventTokens + cborTokens + words
  return FuzzTarget(
    name, seeds: [[UInt8(seed.count), 12] + seed + Array(#"{"Name":"a"}"#.utf8)], tokens: tokens
  ) { input in
    guard let operation = service.operation("Listen") else {
      throw FuzzFinding("the model has no operation")
    }
    let stream = EventFrames.sealed([UInt8(initial.count), 0] + initial + input)
    let response = WireResponse(status: 200, body: .bytes(stream))
    try await drain(try await wire.parseOutput(response, operation: operation, as: Value.self))
  }
}

/// Describes a value, as a caller's log would.
private func use(_ value: Value) { _ = "\(value)" }

private func send(
  _ parameters: Structure, _ wire: any AWSProtocol, _ operation: OperationModel
) {
  guard let input = operation.input else { return }
  do throws(ParamValidationError) {
    try ParamValidator.validate(.structure(parameters), against: input)
  } catch { _ = error.description }
  do {
    _ = try wire.makeRequest(parameters, operation: operation)
  } catch { _ = "\(error)" }
}

/// Reads the streams of an output to their ends.
private func drain(_ output: Value) async throws {
  guard case .structure(let members) = output else { return }
  for (_, member) in members {
    switch member {
    case .stream(let stream):
      let reader = try await stream.source.makeReader()
      while try await reader.next() != nil {}
    case .events(let events):
      for try await event in events { use(event) }
    default: continue
    }
  }
}
