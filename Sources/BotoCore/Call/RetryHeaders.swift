import WireFormats

/// The headers by which a service tells attempts of one call from calls. Not signed, as in
/// botocore.
enum RetryHeaders {
  static func add(to call: CallContext) {
    call.attemptRequest.headers["amz-sdk-invocation-id"] = call.invocationID
    var fields: [String] = []
    if let ttl = call.timeToLive { fields.append("ttl=\(ttl.signingTime)") }
    fields.append("attempt=\(call.attempt)")
    if call.attempt > 1 { fields.append("max=\(call.client.maxAttempts)") }
    call.attemptRequest.headers["amz-sdk-request"] = fields.joined(separator: "; ")
  }
}
