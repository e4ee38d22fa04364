// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats

/// `Predict` is sent to the endpoint that the caller names.
enum MachineLearning {
  static let hooks: [Hook] = [
    Hook(
      .beforeCall, services: ["machine-learning"], operations: ["Predict"],
      named: "switch_host_machinelearning"
    ) { call in
      guard let endpoint = String(call.parameters["PredictEndpoint"]) else { return }
      try EndpointURL.validate(endpoint)
      let url = try RequestURL(endpoint)
      call.prepared.request.url.scheme = url.scheme
      call.prepared.request.url.host = url.host
      call.prepared.request.url.port = url.port
    }
  ]
}
