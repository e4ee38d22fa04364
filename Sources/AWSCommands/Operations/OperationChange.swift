// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import ServiceModel

/// What a command does differently from what the model of its operation says.
struct OperationChange: Sendable {
  /// Changes the options.
  var options: @Sendable (inout OptionTable, OperationRun) -> Void = { _, _ in }
  /// Changes the parameters, once the options' values are in them, and before the input document is.
  var parameters: @Sendable (inout Structure, OperationRun) async throws -> Void = { _, _ in }
  /// Options with which one call is made, as with `--no-paginate`.
  var singleCallOptions: [String] = []
  /// Changes how pages are fetched.
  var paging: @Sendable (inout PaginationOptions, Structure, OperationRun) -> Void = { _, _, _ in }
  /// Changes the parameters when they are complete and their blobs are decoded.
  var request: @Sendable (inout Structure, OperationRun) async throws -> Void = { _, _ in }
  /// Registers handlers of the call's events.
  var client: @Sendable (ServiceClient) throws -> Void = { _ in }
  /// Changes an error of the service.
  var failure: @Sendable (ClientError) -> ClientError = { $0 }
  /// Does something else with the complete parameters than calling the operation and writing its
  /// answer.
  var perform: (@Sendable (Structure, OperationRun) async throws -> Void)?
  /// Changes the answer before it is written.
  var answer: (@Sendable (Value, OperationRun) async throws -> Value)?
}
