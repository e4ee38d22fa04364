import AWSSigning

extension Credentials {
  /// The part of the credentials that signatures need.
  var forSigning: SigningCredentials {
    SigningCredentials(
      accessKeyID: accessKeyID, secretAccessKey: secretAccessKey, sessionToken: sessionToken)
  }
}
