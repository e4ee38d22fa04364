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

  /// Tells the service when its answer to the next attempt would come too late: a read time-out
  /// after now, by the clock of the service that the last response shows.
  static func setTimeToLive(_ call: CallContext) {
    guard !call.streamsInput, let date = call.response?.headers["Date"],
      let serverTime = try? Timestamp(parsing: date)
    else { return }
    let readTimeout = call.client.config.readTimeout.components.seconds
    call.timeToLive = Timestamp(seconds: serverTime.seconds &+ readTimeout)
  }
}
