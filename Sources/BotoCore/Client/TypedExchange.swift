// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@_spi(Generated) import AWSProtocols
import ServiceModel
import WireFormats

/// The generated structures of a call, as its steps use them: the parameters that become a message,
/// and the output that a message is read into.
protocol TypedExchange: AnyObject {
  /// The parameters that are scalars, and whether there are others.
  func scalarParameters(_ schema: Schema) throws -> (members: Structure, isPartial: Bool)
  /// All parameters.
  func parameters(_ schema: Schema) throws -> Structure
  /// Serialises the parameters.
  func request(
    _ serviceProtocol: any AWSProtocol, _ operation: OperationModel
  ) throws -> SerializedRequest
  /// Reads a response.
  func parse(
    _ response: WireResponse, _ serviceProtocol: any AWSProtocol, _ operation: OperationModel,
    _ decoding: TextDecoding?
  ) throws
}

/// The structures of one operation.
final class OperationExchange<Input: WritableStructure, Output: ReadableStructure>: TypedExchange {
  private let input: Input
  /// The output, once it is read.
  private(set) var output = Output()
  private var isRead = false

  init(_ input: Input) { self.input = input }

  func scalarParameters(_ schema: Schema) throws -> (members: Structure, isPartial: Bool) {
    try input.scalarParameters(schema)
  }

  func parameters(_ schema: Schema) throws -> Structure { try input.parameters(schema) }

  func request(
    _ serviceProtocol: any AWSProtocol, _ operation: OperationModel
  ) throws -> SerializedRequest {
    try withUnsafePointer(to: input) {
      try serviceProtocol.makeRequest(TypedStructure($0), operation: operation)
    }
  }

  func parse(
    _ response: WireResponse, _ serviceProtocol: any AWSProtocol, _ operation: OperationModel,
    _ decoding: TextDecoding?
  ) throws {
    // In place, unless an earlier attempt has left something.
    if isRead { output = Output() }
    isRead = true
    try withUnsafeMutablePointer(to: &output) { output in
      var target = StructureTarget(
        output, operation.output ?? .empty, decoding.map(Unmanaged.passUnretained))
      try serviceProtocol.parseWholeOutput(response, operation: operation, into: &target)
    }
  }
}
