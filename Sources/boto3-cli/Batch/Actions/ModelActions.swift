// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import BotoCore
import WireFormats

/// The actions that report what the models contain.
extension BatchCall {
  func describe() throws -> JSONObject {
    guard line["service"]?.string != nil else {
      return ["result": ["services": strings(try clients.session(for: line).availableServices)]]
    }
    let client = try client()
    let meta = client.meta
    var methods = JSONObject()
    for (method, operation) in meta.methodToAPIMapping { methods[method] = .string(operation) }
    return [
      "result": [
        "service_id": .string(meta.serviceID),
        "api_version": .string(meta.apiVersion),
        "protocol": .string(meta.protocolName),
        "signing_name": .string(meta.signingName),
        "endpoint_prefix": .string(meta.endpointPrefix),
        "methods": .object(methods),
        "waiters": strings(client.waiterNames),
        "paginators": strings(meta.methodToAPIMapping.map(\.method).filter(client.canPaginate)),
        "exceptions": strings(client.exceptions.names),
      ]
    ]
  }

  func availableRegions() throws -> JSONObject {
    let regions = try clients.session(for: line).availableRegions(
      for: try required("service"), partition: line["partition"]?.string ?? "aws",
      allowNonRegional: line["allow_non_regional"]?.bool ?? false)
    return ["result": .array(regions.map { .string($0) })]
  }

  /// Strings in the order of their bytes.
  func strings(_ texts: [String]) -> JSONNode {
    .array(texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { .string($0) })
  }
}
