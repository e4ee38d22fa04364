// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel
import Synchronization
package import WireFormats

extension LocalEngine {
  /// Answers a request.
  package func respond(to request: WireRequest) async -> WireResponse {
    var request = request
    if case .stream = request.body {
      do {
        request.body = WireBody(joining: try await request.body.collectBuffers(upTo: .max))
      } catch {
        return refusal(
          Refused(
            fault: ServiceFault("IncompleteBody", "\(error)", status: 400), entry: nil,
            wireProtocol: .restXML, requestID: ""))
      }
    }
    var response: WireResponse
    switch prepare(request, id: nil) {
    case .failure(let refused): response = refusal(refused)
    case .success(let prepared): response = await respond(to: request, prepared)
    }
    if request.method == "HEAD" || response.status == 304 { response.body = .empty }
    return response
  }

  private func respond(to request: WireRequest, _ prepared: Prepared) async -> WireResponse {
    let call = prepared.call
    let (result, cut) = await runWithFaults(call)
    var response = response(of: result, prepared)
    call.service.answerStyle.complete(&response)
    addIdentifiers(&response, call.service, requestID: call.requestID)
    if request.headers.contains("Origin") {
      let state = core.withLock { $0.world.states[call.key] }
      if let state { call.service.finish(&response, call.request ?? request, state) }
    }
    record(call, result, status: response.status)
    if let cut { response.body = .stream(CutBody(response.body, after: cut)) }
    return response
  }

  /// Runs a call unless a rule of faults answers it.
  ///
  /// - Returns: How it ended, and after how many bytes the body of the answer is cut.
  private func runWithFaults(_ call: PreparedCall) async -> (CallResult, cut: Int?) {
    let (effects, start) = locked { core in
      let effects = core.faults.effects(
        service: call.service.name, operation: call.operation?.name.string ?? "")
      return (effects, effects.isEmpty ? core.start(call) : nil)
    }
    if let start { return (await result(of: call, from: start), nil) }
    var result: CallResult?
    var cut: Int?
    for effect in effects {
      switch effect {
      case .throttle: result = .fault(call.service.answerStyle.throttling)
      case .error(let fault): result = .fault(fault)
      case .status(let status): result = .response(WireResponse(status: status))
      case .latency(let duration): await sleep(for: duration)
      case .cutBody(let count): cut = count
      }
    }
    if let result { return (result, cut) }
    return (await run(call), cut)
  }

  private func response(of result: CallResult, _ prepared: Prepared) -> WireResponse {
    let call = prepared.call
    switch result {
    case .answer(let answer):
      guard let operation = call.operation else { return WireResponse(status: 500) }
      do {
        var response = try prepared.entry.makeProtocol(prepared.wireProtocol).makeResponse(
          answer.output, operation: operation, requestID: call.requestID)
        if let status = answer.status {
          response.status = status
          response.reason = ""
        }
        response.headers.set(answer.headers)
        if let body = answer.body { response.body = .bytes(body) }
        return response
      } catch {
        return errorResponse(ServiceFault("InternalFailure", "\(error)", status: 500), prepared)
      }
    case .fault(let fault): return errorResponse(fault, prepared)
    case .response(let response): return response
    case .unknown:
      let fault =
        call.operation.map { notThere(prepared.entry, $0.name.string) }
        ?? call.service.answerStyle.unknownRequest
      return errorResponse(fault, prepared)
    case .cancelled: return WireResponse(status: 499)
    }
  }

  private func errorResponse(_ fault: ServiceFault, _ prepared: Prepared) -> WireResponse {
    Self.errorResponse(
      fault, prepared.entry, prepared.call.service, prepared.wireProtocol,
      requestID: prepared.call.requestID)
  }

  private static func errorResponse(
    _ fault: ServiceFault, _ entry: ServiceCatalog.Entry, _ service: AnyLocalService?,
    _ wireProtocol: ProtocolName, requestID: String
  ) -> WireResponse {
    let isQuery = wireProtocol == .query || wireProtocol == .ec2
    let error = ServerError(
      code: isQuery ? fault.queryCode ?? fault.code : fault.code,
      message: isQuery ? fault.queryMessage ?? fault.message : fault.message,
      status: fault.status, members: fault.members, requestID: requestID,
      hostID: (service?.answerStyle ?? .standard).hostID(requestID),
      namespace: service?.errorNamespace(fault.code) ?? "")
    var response = entry.makeProtocol(wireProtocol).makeErrorResponse(error, service: entry.model)
    if !isQuery, let code = fault.queryCode, !entry.model.metadata["awsQueryCompatible"].isNull {
      response.headers["x-amzn-query-error"] =
        code + (response.status < 500 ? ";Sender" : ";Receiver")
    }
    response.headers.set(fault.headers)
    return response
  }

  /// The response to a request that isn't understood.
  private func refusal(_ refused: Refused) -> WireResponse {
    let service = refused.entry.flatMap { services[$0.name] }
    var response: WireResponse
    if refused.fault.status == 404, refused.wireProtocol == .query {
      response = WireResponse(
        status: 404, headers: ["Content-Type": "text/xml"],
        body: .bytes(Array("<UnknownOperationException/>\n".utf8)))
    } else if let entry = refused.entry {
      response = Self.errorResponse(
        refused.fault, entry, service, refused.wireProtocol, requestID: refused.requestID)
    } else {
      var json = JSONWriter()
      json.beginObject()
      json.key("message")
      json.write(refused.fault.message ?? "")
      json.endObject()
      response = WireResponse(
        status: refused.fault.status ?? 404,
        headers: [
          "Content-Type": "application/json", "x-amzn-ErrorType": refused.fault.code,
        ], body: .bytes(json.bytes))
    }
    addIdentifiers(&response, service, requestID: refused.requestID)
    journalLog.add(
      JournalEntry(
        time: clock.now, requestID: refused.requestID, service: refused.entry?.name ?? "",
        operation: "", place: Place(account: Caller.usualAccount, region: Caller.usualRegion),
        principal: .anonymous, input: Structure(), status: response.status, fault: refused.fault))
    return response
  }

  /// Adds the fields that every response has, before the others.
  private func addIdentifiers(
    _ response: inout WireResponse, _ service: AnyLocalService?, requestID: String
  ) {
    var headers = WireHeaders()
    let style = service?.answerStyle ?? .standard
    for (name, value) in style.identifiers(requestID) { headers.add(name, value) }
    headers.add("Date", clock.now.timestamp.httpDate)
    headers.set(response.headers.fields.map { ($0.name, $0.value) })
    response.headers = headers
  }
}
