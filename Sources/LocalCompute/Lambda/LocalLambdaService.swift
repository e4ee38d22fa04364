// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
import WireFormats

/// The local AWS's Lambda: functions, versions, aliases, layers, permissions, event source mappings.
///
/// Source: the API reference and developer guide of AWS Lambda.
package enum LocalLambdaService: LocalService {
  /// The functions of an account in a region.
  package struct State: Sendable {
    /// By name.
    var functions = OrderedMap<String, Function>()
    /// By name.
    var layers = OrderedMap<String, Layer>()
    /// By ARN.
    var signingConfigs = OrderedMap<String, Structure>()
    /// By UUID.
    var mappings = OrderedMap<String, EventSourceMapping>()
    /// Runs that haven't ended, by request ID.
    var running = OrderedMap<String, Running>()
    /// Results that callers haven't got yet, by request ID.
    var results: [String: RunResult] = [:]
    /// Events that wait for their time.
    var events = OrderedMap<AsyncEventTime, AsyncEvent>()
    var nextEvent = 0
    /// The log streams of versions.
    var logStreams: [String: String] = [:]
    /// The log streams that were made.
    var openedStreams: Set<String> = []
  }

  package static let name = "lambda"
  package static let scope = StateScope.region
  package static func initialState(_ place: Place) -> State { State() }

  package static let operations: [LocalOperation<State>] = [
    LocalOperation("CreateFunction", FunctionOperations.create),
    LocalOperation("GetFunction", FunctionOperations.get),
    LocalOperation("GetFunctionConfiguration", FunctionOperations.configuration),
    LocalOperation("UpdateFunctionCode", FunctionOperations.updateCode),
    LocalOperation("UpdateFunctionConfiguration", FunctionOperations.updateConfiguration),
    LocalOperation("DeleteFunction", FunctionOperations.delete),
    LocalOperation("ListFunctions", FunctionOperations.list),
    LocalOperation("PublishVersion", VersionOperations.publish),
    LocalOperation("ListVersionsByFunction", VersionOperations.list),
    LocalOperation("CreateAlias", AliasOperations.create),
    LocalOperation("GetAlias", AliasOperations.get),
    LocalOperation("UpdateAlias", AliasOperations.update),
    LocalOperation("DeleteAlias", AliasOperations.delete),
    LocalOperation("ListAliases", AliasOperations.list),
    LocalOperation("AddPermission", PermissionOperations.add),
    LocalOperation("RemovePermission", PermissionOperations.remove),
    LocalOperation("GetPolicy", PermissionOperations.get),
    LocalOperation("PutFunctionConcurrency", ConcurrencyOperations.put),
    LocalOperation("GetFunctionConcurrency", ConcurrencyOperations.get),
    LocalOperation("DeleteFunctionConcurrency", ConcurrencyOperations.delete),
    LocalOperation("PutProvisionedConcurrencyConfig", ConcurrencyOperations.provision),
    LocalOperation("GetProvisionedConcurrencyConfig", ConcurrencyOperations.provisioned),
    LocalOperation("DeleteProvisionedConcurrencyConfig", ConcurrencyOperations.unprovision),
    LocalOperation("ListProvisionedConcurrencyConfigs", ConcurrencyOperations.listProvisioned),
    LocalOperation("PutFunctionRecursionConfig", ConcurrencyOperations.putRecursion),
    LocalOperation("GetFunctionRecursionConfig", ConcurrencyOperations.recursion),
    LocalOperation("PutRuntimeManagementConfig", ConcurrencyOperations.putRuntimeManagement),
    LocalOperation("GetRuntimeManagementConfig", ConcurrencyOperations.runtimeManagement),
    LocalOperation("PutFunctionEventInvokeConfig", InvokeConfigOperations.put),
    LocalOperation("UpdateFunctionEventInvokeConfig", InvokeConfigOperations.update),
    LocalOperation("GetFunctionEventInvokeConfig", InvokeConfigOperations.get),
    LocalOperation("DeleteFunctionEventInvokeConfig", InvokeConfigOperations.delete),
    LocalOperation("ListFunctionEventInvokeConfigs", InvokeConfigOperations.list),
    LocalOperation("CreateFunctionUrlConfig", URLOperations.create),
    LocalOperation("GetFunctionUrlConfig", URLOperations.get),
    LocalOperation("UpdateFunctionUrlConfig", URLOperations.update),
    LocalOperation("DeleteFunctionUrlConfig", URLOperations.delete),
    LocalOperation("ListFunctionUrlConfigs", URLOperations.list),
    LocalOperation("PublishLayerVersion", LayerOperations.publish),
    LocalOperation("GetLayerVersion", LayerOperations.get),
    LocalOperation("GetLayerVersionByArn", LayerOperations.getByARN),
    LocalOperation("DeleteLayerVersion", LayerOperations.delete),
    LocalOperation("ListLayers", LayerOperations.list),
    LocalOperation("ListLayerVersions", LayerOperations.listVersions),
    LocalOperation("AddLayerVersionPermission", LayerOperations.addPermission),
    LocalOperation("RemoveLayerVersionPermission", LayerOperations.removePermission),
    LocalOperation("GetLayerVersionPolicy", LayerOperations.policy),
    LocalOperation("ListTags", TagOperations.list),
    LocalOperation("TagResource", TagOperations.tag),
    LocalOperation("UntagResource", TagOperations.untag),
    LocalOperation("CreateCodeSigningConfig", SigningOperations.create),
    LocalOperation("GetCodeSigningConfig", SigningOperations.get),
    LocalOperation("UpdateCodeSigningConfig", SigningOperations.update),
    LocalOperation("DeleteCodeSigningConfig", SigningOperations.delete),
    LocalOperation("ListCodeSigningConfigs", SigningOperations.list),
    LocalOperation("ListFunctionsByCodeSigningConfig", SigningOperations.functions),
    LocalOperation("PutFunctionCodeSigningConfig", SigningOperations.put),
    LocalOperation("GetFunctionCodeSigningConfig", SigningOperations.ofFunction),
    LocalOperation("DeleteFunctionCodeSigningConfig", SigningOperations.remove),
    LocalOperation("CreateEventSourceMapping", MappingOperations.create),
    LocalOperation("GetEventSourceMapping", MappingOperations.get),
    LocalOperation("UpdateEventSourceMapping", MappingOperations.update),
    LocalOperation("DeleteEventSourceMapping", MappingOperations.delete),
    LocalOperation("ListEventSourceMappings", MappingOperations.list),
    LocalOperation("GetAccountSettings", AccountOperations.settings),
    LocalOperation("Invoke", outcome: InvokeOperations.invoke),
    LocalOperation("InvokeAsync", InvokeOperations.invokeLater),
  ]
}

extension LocalLambdaService.State: ResourceHolder {
  /// Whether there is a function, with its version or alias: `function:NAME:QUALIFIER`.
  package func holds(_ resource: String) -> Bool {
    let parts = resource.split(separator: ":").map(String.init)
    guard parts.count >= 2, parts[0] == "function", let function = functions[parts[1]] else {
      return false
    }
    return parts.count == 2 || function.version(parts[2]) != nil
  }
}

extension LocalLambdaService.State {
  /// Finds a function.
  ///
  /// - Throws: ``ServiceFault`` that names the ARN with its qualifier.
  func function(_ reference: FunctionReference, _ call: LocalCall) throws -> Function {
    guard let function = functions[reference.name] else {
      throw LambdaFault.noFunction(reference.arn(call.place))
    }
    return function
  }

  /// Lists what the function of a request has by qualifiers.
  ///
  /// - Throws: ``ServiceFault`` with the message if the function isn't there.
  func list(
    _ path: KeyPath<Function, OrderedMap<String, Structure>>, as member: String, _ call: LocalCall,
    noFunction message: String
  ) throws -> Structure {
    guard let function = functions[try call.function().name] else {
      throw LambdaFault.notFound(message)
    }
    let all = function[keyPath: path].entries().map { ($0.key, $0.value) }
    return call.page(all, member, key: \.0) { .structure($1) }
  }

  /// Finds a function, and lets it be changed.
  mutating func withFunction<Result>(
    _ reference: FunctionReference, _ call: LocalCall,
    _ body: (inout Function) throws -> Result
  ) throws -> Result {
    guard let result = try functions.update(reference.name, body) else {
      throw LambdaFault.noFunction(reference.arn(call.place))
    }
    return result
  }

  /// The version that a reference names.
  func version(
    _ reference: FunctionReference, _ call: LocalCall
  ) throws -> (function: Function, version: FunctionVersion) {
    let function = try function(reference, call)
    guard let version = function.version(reference.qualifier) else {
      throw LambdaFault.noFunction(reference.arn(call.place))
    }
    return (function, version)
  }
}

extension LocalCall {
  /// A page of a list: from behind the marker on, as many as were asked for.
  ///
  /// - Parameters:
  ///   - member: The list's name in the output.
  ///   - key: Tells elements apart; the last one's is the next page's marker.
  func page<Element>(
    _ elements: [Element], _ member: String, key: (Element) -> String,
    _ shown: (Element) -> Value
  ) -> Structure {
    var rest = elements[...]
    if let marker = string("Marker"), let last = try? Base64.decode(marker) {
      let text = String(decoding: last, as: UTF8.self)
      if let index = elements.firstIndex(where: { key($0) == text }) {
        rest = elements[(index + 1)...]
      }
    }
    let page = rest.prefix(limit("MaxItems", usual: 50))
    var output: Structure = [member: .list(page.map(shown))]
    if page.count < rest.count, let last = page.last {
      output["NextMarker"] = .string(Base64.encode(Array(key(last).utf8)))
    }
    return output
  }
}
