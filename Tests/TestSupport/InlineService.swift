// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
import ModelCompiler
package import ServiceModel
import WireFormats

/// Services for tests, compiled from models in the test.
package enum InlineService {
  /// A service of a whole model in JSON.
  package static func compile(_ model: String) throws -> ServiceModel {
    let blob = try ServiceCompiler.compile(service: try JSONNode(parsing: model))
    return try ServiceModel(ModelBytes(copying: blob))
  }

  /// A service that speaks a protocol.
  ///
  /// - Parameters:
  ///   - operations: The members of `operations`.
  ///   - shapes: The members of `shapes`.
  ///   - metadata: More members of `metadata`.
  package static func compile(
    _ protocolName: String, operations: String, shapes: String, metadata: String = ""
  ) throws -> ServiceModel {
    try compile(
      """
      {"version": "2.0", "metadata": {
        "apiVersion": "2020-01-01", "serviceId": "Echo", "endpointPrefix": "echo",
        "jsonVersion": "1.1", "targetPrefix": "Echo", "protocol": "\(protocolName)"\(metadata)},
       "operations": {\(operations)}, "shapes": {\(shapes)}}
      """)
  }
}

extension AWSProtocol {
  /// ``makeRequest(_:operation:)`` of a literal.
  package func request(_ input: Structure, _ operation: OperationModel) throws -> SerializedRequest
  {
    try makeRequest(input, operation: operation)
  }
}
